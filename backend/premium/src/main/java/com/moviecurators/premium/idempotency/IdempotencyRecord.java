package com.moviecurators.premium.idempotency;

import java.time.Instant;

/**
 * What is stored under one key.
 *
 * @param fingerprint of the body
 * @param claim how often somebody began to work on it: tells a late answer from the
 * present one
 * @param claimedUntil when whoever works on it is taken for dead
 * @param response encrypted; empty while there is none
 * @param expiresAt from then on the key is as good as new
 */
@SuppressWarnings("ArrayRecordComponent")
record IdempotencyRecord(String fingerprint, int claim, Instant claimedUntil, byte[] response, Instant expiresAt) {

	boolean hasResponse() {
		return this.response.length > 0;
	}

	boolean isClaimedAt(Instant now) {
		return now.isBefore(this.claimedUntil);
	}

	boolean isExpiredAt(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

}
