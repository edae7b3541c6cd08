package com.moviecurators.premium.security;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One refresh token. The token itself is not kept, only its hash. */
@Entity
class RefreshToken {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long sessionId;

	private String tokenHash;

	private Instant issuedAt;

	private @Nullable Instant usedAt;

	/** For JPA, which fills the fields itself. */
	@SuppressWarnings("NullAway.Init")
	protected RefreshToken() {
	}

	RefreshToken(LoginSession session, TokenSecret secret, Instant issuedAt) {
		this.sessionId = session.id();
		this.tokenHash = secret.hash();
		this.issuedAt = issuedAt;
	}

	/**
	 * Uses the token. The first use starts the grace; uses within it are two tabs, or a
	 * lost answer.
	 * @return false when it was used too long ago, so that somebody else may hold it
	 */
	boolean use(Instant now, Duration grace) {
		if (this.usedAt == null) {
			this.usedAt = now;
			return true;
		}
		return !now.isAfter(this.usedAt.plus(grace));
	}

	long sessionId() {
		return this.sessionId;
	}

	String tokenHash() {
		return this.tokenHash;
	}

	Instant issuedAt() {
		return this.issuedAt;
	}

	@Nullable Instant usedAt() {
		return this.usedAt;
	}

}
