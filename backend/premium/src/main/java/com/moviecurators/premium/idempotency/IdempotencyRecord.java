package com.moviecurators.premium.idempotency;

import java.time.Instant;

/**
 * What is stored under one key.
 *
 * @param lookup which key
 * @param fingerprint of the body
 * @param claim the number of the claim
 * @param claimedUntil when the lease of the claim ends
 * @param response encrypted; empty while there is none
 * @param expiresAt from then on the key is as good as new
 */
@SuppressWarnings("ArrayRecordComponent")
record IdempotencyRecord(String lookup, String fingerprint, int claim, Instant claimedUntil, byte[] response,
		Instant expiresAt) {

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
