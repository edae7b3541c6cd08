package com.moviecurators.premium.security;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One refresh token. Only its hash is stored. */
@Entity
class RefreshToken {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long sessionId;

	private String tokenHash;

	private Instant issuedAt;

	private @Nullable Instant usedAt;

	/** For JPA. */
	@SuppressWarnings("NullAway.Init")
	protected RefreshToken() {
	}

	RefreshToken(LoginSession session, TokenSecret secret, Instant issuedAt) {
		this.sessionId = session.id();
		this.tokenHash = secret.hash();
		this.issuedAt = issuedAt;
	}

	/**
	 * Uses the token. The first use starts the grace period, in which two tabs or a lost
	 * response may use it again.
	 * @return false if it was first used before that period: it may be stolen
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
