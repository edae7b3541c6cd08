package com.moviecurators.premium.payment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

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

	/** The row of this token, made if it is new. */
	ReturnedToken keep(PaymentAttempt attempt, String pgToken) {
		return find(attempt, pgToken).orElseGet(() -> add(attempt, pgToken));
	}

	Optional<ReturnedToken> find(PaymentAttempt attempt, String pgToken) {
		String fingerprint = this.vault.fingerprint(attempt.order(), pgToken);
		return all(attempt).stream().filter((token) -> token.fingerprint().equals(fingerprint)).findFirst();
	}

	/** The newest token that KakaoPay has not refused. */
	Optional<ReturnedToken> usable(PaymentAttempt attempt) {
		return all(attempt).stream().filter(ReturnedToken::isUsable).findFirst();
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
		if (all(attempt).stream().filter(ReturnedToken::isUsable).count() >= MOST_USABLE) {
			throw new TooManyReturns();
		}
		return this.tokens.save(new ReturnedToken(attempt.id(), this.vault.fingerprint(attempt.order(), pgToken),
				this.vault.lock(pgToken), this.clock.instant()));
	}

	private List<ReturnedToken> all(PaymentAttempt attempt) {
		return this.tokens.findByAttemptIdOrderByIdDesc(attempt.id());
	}

}
