package com.moviecurators.premium.idempotency;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import lombok.RequiredArgsConstructor;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Decides who works on a request: one winner, whose claim is committed before anything
 * else is done, so that a repeat learns of it at once and waits for no lock.
 */
@Component
@RequiredArgsConstructor
class KeyClaims {

	private static final int MAX_RACES = 4;

	private final IdempotencyRecords records;

	private final ResponseCipher cipher;

	private final IdempotencySettings settings;

	private final Clock clock;

	/**
	 * Claims the key, or finds what was answered under it.
	 * @throws IdempotencyKeyReused when it stands for another request
	 * @throws RequestInProgress when another caller works on this one
	 */
	KeyClaim claim(IdempotentRequest request) {
		String lookup = this.cipher.lookup(request);
		for (int tries = 0; tries < MAX_RACES; tries++) {
			try {
				Optional<? extends KeyClaim> claim = tryToClaim(request, lookup);
				if (claim.isPresent()) {
					return claim.get();
				}
			}
			catch (DataIntegrityViolationException | ConcurrencyFailureException raced) {
				// The next try reads what the winner wrote.
			}
		}
		throw new RequestInProgress();
	}

	private Optional<? extends KeyClaim> tryToClaim(IdempotentRequest request, String lookup) {
		Instant now = this.clock.instant();
		String fingerprint = this.cipher.fingerprint(request);
		IdempotencyRecord record = this.records.find(lookup).orElse(null);
		if (record == null) {
			return Optional.of(this.records.add(lookup, fingerprint, now, this.settings.lease()));
		}
		if (!record.isExpiredAt(now)) {
			requireAvailable(record, fingerprint, now);
			if (record.hasResponse()) {
				return Optional.of(new KeyClaim.Stored(this.cipher.decrypt(request, record.response())));
			}
		}
		return this.records.takeOver(lookup, fingerprint, record.claim(), now, this.settings.lease());
	}

	private static void requireAvailable(IdempotencyRecord record, String fingerprint, Instant now) {
		if (!record.fingerprint().equals(fingerprint)) {
			throw new IdempotencyKeyReused();
		}
		if (!record.hasResponse() && record.isClaimedAt(now)) {
			throw new RequestInProgress();
		}
	}

}
