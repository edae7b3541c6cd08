package com.moviecurators.premium.security.session;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in, as its row was last seen. It counts its refresh tokens: the newest is
 * valid, and its predecessor for a grace period.
 *
 * @param id of the session
 * @param member whose it is
 * @param secretHash of the secret in its refresh tokens
 * @param startedAt when the member signed in
 * @param expiresAt when it ends by itself
 * @param endedAt when it was ended; null if it was not
 * @param generation the number of the newest refresh token
 * @param tokenKey signs refresh tokens; null while there is only the first
 * @param rotatedAt when the newest refresh token was issued; null while there is only the
 * first
 * @param device a short description
 */
record LoginSession(SessionId id, MemberId member, String secretHash, Instant startedAt, Instant expiresAt,
		@Nullable Instant endedAt, int generation, @Nullable String tokenKey, @Nullable Instant rotatedAt,
		String device) {

	static LoginSession start(MemberId member, RefreshToken first, String device, Instant now, Duration lifetime) {
		return new LoginSession(SessionId.random(), member, first.secretHash(), now, now.plus(lifetime), null, 0, null,
				null, device);
	}

	/** Whether the session is active at that moment. */
	boolean isOpenAt(Instant now) {
		return this.endedAt == null && now.isBefore(this.expiresAt);
	}

	/** The time until it expires. */
	Duration remainingAt(Instant now) {
		return Duration.between(now, this.expiresAt);
	}

	/** When it was last used, to within the lifetime of an access token. */
	Instant lastUsedAt() {
		return (this.rotatedAt != null) ? this.rotatedAt : this.startedAt;
	}

	/** Whether this token of the session's secret was issued, lately or long ago. */
	boolean hasIssued(RefreshToken token) {
		return token.generation() <= this.generation && token.is(token(token.secret(), token.generation()));
	}

	/**
	 * Whether the token was used before the grace period: it may be stolen. In the grace
	 * period two tabs, or a lost response, may use it again.
	 */
	boolean isReuse(RefreshToken token, Instant now, Duration grace) {
		boolean predecessor = token.generation() == this.generation - 1 && isInGrace(now, grace);
		return token.generation() != this.generation && !predecessor;
	}

	/**
	 * Whether using the token leads to a new one. The newest token stays the newest for
	 * the grace period, however often it is used.
	 */
	boolean rotatesFor(RefreshToken token, Instant now, Duration grace) {
		return token.generation() == this.generation && !isInGrace(now, grace);
	}

	private boolean isInGrace(Instant now, Duration grace) {
		return this.rotatedAt != null && !now.isAfter(this.rotatedAt.plus(grace));
	}

	/** The session with one refresh token more. */
	LoginSession rotate(Instant now) {
		String key = (this.tokenKey != null) ? this.tokenKey : RefreshToken.randomKey();
		return new LoginSession(this.id, this.member, this.secretHash, this.startedAt, this.expiresAt, this.endedAt,
				this.generation + 1, key, now, this.device);
	}

	/** The newest refresh token. */
	RefreshToken newest(String secret) {
		return token(secret, this.generation);
	}

	private RefreshToken token(String secret, int number) {
		return (number == 0 || this.tokenKey == null) ? new RefreshToken(secret, 0, "")
				: RefreshToken.sign(secret, number, this.tokenKey);
	}

	@Override
	public String toString() {
		return "LoginSession[" + this.id + "]";
	}

}
