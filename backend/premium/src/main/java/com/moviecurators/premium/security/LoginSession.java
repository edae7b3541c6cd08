package com.moviecurators.premium.security;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in with its family of refresh tokens. Ending the session ends all of them,
 * tokens issued at the same moment included.
 */
@Entity
class LoginSession {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long accountId;

	private Instant startedAt;

	private Instant expiresAt;

	private @Nullable Instant endedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable EndReason endReason;

	/** For JPA. */
	@SuppressWarnings("NullAway.Init")
	protected LoginSession() {
	}

	LoginSession(MemberId member, Instant startedAt, Duration lifetime) {
		this.accountId = member.value();
		this.startedAt = startedAt;
		this.expiresAt = startedAt.plus(lifetime);
	}

	/** Ends the session. An ended session retains its first reason. */
	void end(Instant at, EndReason reason) {
		if (this.endedAt == null) {
			this.endedAt = at;
			this.endReason = reason;
		}
	}

	/** Whether the session is active at that moment. */
	boolean isOpenAt(Instant now) {
		return this.endedAt == null && now.isBefore(this.expiresAt);
	}

	/** The time until it expires. */
	Duration remainingAt(Instant now) {
		return Duration.between(now, this.expiresAt);
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The session has not been saved");
		}
		return this.id;
	}

	long accountId() {
		return this.accountId;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	@Nullable EndReason endReason() {
		return this.endReason;
	}

	/** Why a session ended before it expired. */
	enum EndReason {

		/** The member signed out. */
		SIGNED_OUT,
		/** A used token was used again: it may be stolen. */
		TOKEN_REUSED,
		/** The account was closed. */
		ACCOUNT_CLOSED

	}

}
