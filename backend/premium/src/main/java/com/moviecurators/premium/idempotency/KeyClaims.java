package com.moviecurators.premium.idempotency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Decides who works on a request: one winner, whose claim is committed before anything
 * else is done, so that a repeat learns of it at once. At most it waits for the commit
 * that stores the response.
 */
@Component
@RequiredArgsConstructor
class KeyClaims {

	private static final int MAX_RACES = 4;

	private final IdempotencyRecords records;

	private final ResponseCiphers ciphers;

	private final IdempotencySettings settings;

	private final Clock clock;

	/**
	 * Claims the key, or finds what was answered under it. Most keys are new: with one
	 * secret, the unique key tells whether this one is, and nothing is read before.
	 * @throws IdempotencyKeyReused when it stands for another request
	 * @throws RequestInProgress when another caller works on this one
	 */
	KeyClaim claim(IdempotentRequest request) {
		boolean unread = this.ciphers.isSingle();
		for (int tries = 0; tries < MAX_RACES; tries++) {
			try {
				Optional<? extends KeyClaim> claim = unread ? add(request, this.clock.instant()) : tryToClaim(request);
				if (claim.isPresent()) {
					return claim.get();
				}
			}
			catch (DataIntegrityViolationException | ConcurrencyFailureException raced) {
				// The next try reads what the winner wrote.
				unread = false;
			}
		}
		throw new RequestInProgress();
	}

	private Optional<? extends KeyClaim> tryToClaim(IdempotentRequest request) {
		Instant now = this.clock.instant();
		List<IdempotencyRecord> found = this.records.find(this.ciphers.lookups(request));
		if (found.isEmpty()) {
			return add(request, now);
		}
		IdempotencyRecord record = found.getFirst();
		if (!record.isExpiredAt(now)) {
			ResponseCipher cipher = this.ciphers.of(record, request);
			requireAvailable(record, cipher.fingerprint(request), now);
			if (record.hasResponse()) {
				return Optional.of(new KeyClaim.Stored(cipher.decrypt(request, record.response())));
			}
		}
		ResponseCipher writer = this.ciphers.first();
		return this.records.takeOver(record, writer.lookup(request), writer.fingerprint(request), now,
				this.settings.lease());
	}

	/**
	 * Claims a new key. While secrets are rotated, another node may claim it at the same
	 * time under another lookup, which no unique key prevents. Whoever sees the other's
	 * committed claim beside its own gives way, so at most one goes on.
	 */
	private Optional<KeyClaim.Won> add(IdempotentRequest request, Instant now) {
		ResponseCipher writer = this.ciphers.first();
		KeyClaim.Won won = this.records.add(writer.lookup(request), writer.fingerprint(request), now,
				this.settings.lease());
		List<String> lookups = this.ciphers.lookups(request);
		if (lookups.size() > 1 && this.records.find(lookups).size() > 1) {
			this.records.release(won);
			return Optional.empty();
		}
		return Optional.of(won);
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
