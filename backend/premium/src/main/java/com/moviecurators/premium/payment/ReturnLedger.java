package com.moviecurators.premium.payment;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * The tokens that came back for an attempt. All are kept until one is approved: a forged
 * one cannot displace the good one. Callers hold the attempt's lock.
 */
@Component
@RequiredArgsConstructor
class ReturnLedger {

	/** More usable tokens than any honest browser brings for one payment. */
	static final int MOST_USABLE = 20;

	private final ReturnedTokens tokens;

	private final PgTokenVault vault;

	private final Clock clock;

	/** The row of this token, made if it is new and there is room. */
	Optional<ReturnedToken> keep(PaymentAttempt attempt, String pgToken) {
		return find(attempt, pgToken).or(() -> (usableTokens(attempt).count() < MOST_USABLE)
				? Optional.of(add(attempt, pgToken)) : Optional.empty());
	}

	/**
	 * The row of a token that is tried at once, and therefore needs no room: so many
	 * made-up ones as may be kept cannot keep the good one out.
	 */
	ReturnedToken admit(PaymentAttempt attempt, String pgToken) {
		return find(attempt, pgToken).orElseGet(() -> add(attempt, pgToken));
	}

	Optional<ReturnedToken> find(PaymentAttempt attempt, String pgToken) {
		String fingerprint = this.vault.fingerprint(attempt.order(), pgToken);
		return all(attempt).stream().filter((token) -> token.fingerprint().equals(fingerprint)).findFirst();
	}

	/**
	 * A token that KakaoPay has not refused. Those that were never tried come first, the
	 * oldest of them before all: whoever sends more cannot overtake it.
	 */
	Optional<ReturnedToken> usable(PaymentAttempt attempt) {
		return usableTokens(attempt).min(Comparator.comparing((ReturnedToken token) -> token.triedAt() != null)
			.thenComparing(ReturnedToken::id));
	}

	boolean hasUntried(PaymentAttempt attempt) {
		return usableTokens(attempt).anyMatch((token) -> token.triedAt() == null);
	}

	/** A token that was tried beyond the room there is, and brought nothing, goes. */
	void refuseIfCrowded(PaymentAttempt attempt, long tokenId) {
		if (usableTokens(attempt).count() > MOST_USABLE) {
			refuse(attempt, tokenId);
		}
	}

	void refuse(PaymentAttempt attempt, long tokenId) {
		all(attempt).stream()
			.filter((token) -> token.id() == tokenId)
			.forEach((token) -> token.refuse(this.clock.instant()));
	}

	/** The exchange is over: no token can be read any more. */
	void erase(PaymentAttempt attempt) {
		all(attempt).forEach(ReturnedToken::erase);
	}

	String open(ReturnedToken token) {
		return this.vault.open(token.cipherText());
	}

	private ReturnedToken add(PaymentAttempt attempt, String pgToken) {
		return this.tokens.save(new ReturnedToken(attempt.id(), this.vault.fingerprint(attempt.order(), pgToken),
				this.vault.lock(pgToken), this.clock.instant()));
	}

	private Stream<ReturnedToken> usableTokens(PaymentAttempt attempt) {
		return all(attempt).stream().filter(ReturnedToken::isUsable);
	}

	private List<ReturnedToken> all(PaymentAttempt attempt) {
		return this.tokens.findByAttemptIdOrderByIdDesc(attempt.id());
	}

}
