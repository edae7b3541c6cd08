package com.moviecurators.premium.payment.pgtoken;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.stereotype.Component;

/**
 * The tokens that came back for an attempt. All are stored until one is approved, so a
 * forged one cannot displace the good one. A token that no key decrypts, because it is
 * damaged or its key was removed, is skipped. It is not erased: another node may have its
 * key. Callers hold the attempt's lock.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class ReturnedTokenStore {

	/** The limit of usable tokens for one payment. No honest browser brings as many. */
	public static final int MAX_USABLE = 20;

	private final ReturnedTokens tokens;

	private final PgTokenCipher cipher;

	private final Clock clock;

	/** Finds the token's row, or adds one if the limit is not reached. */
	public Optional<ReturnedToken> store(PaymentAttempt attempt, String pgToken) {
		return findReadable(attempt, pgToken).or(() -> (usableTokens(attempt).count() < MAX_USABLE)
				? Optional.of(add(attempt, pgToken)) : Optional.empty());
	}

	/**
	 * Finds or adds the row of a token that is tried at once. The limit does not apply:
	 * stored forgeries must not keep the good one out.
	 */
	public ReturnedToken findOrAdd(PaymentAttempt attempt, String pgToken) {
		return findReadable(attempt, pgToken).orElseGet(() -> add(attempt, pgToken));
	}

	public Optional<ReturnedToken> find(PaymentAttempt attempt, String pgToken) {
		List<String> fingerprints = this.cipher.fingerprints(attempt.order(), pgToken);
		return all(attempt).stream().filter((token) -> fingerprints.contains(token.fingerprint())).findFirst();
	}

	/**
	 * The next token to try, if one is left. Untried tokens come first, the oldest before
	 * all: whoever sends more cannot overtake it.
	 */
	public Optional<ReturnedToken> nextUsable(PaymentAttempt attempt) {
		return usableTokens(attempt).min(Comparator.comparing((ReturnedToken token) -> token.triedAt() != null)
			.thenComparing(ReturnedToken::id));
	}

	public boolean hasUntried(PaymentAttempt attempt) {
		return usableTokens(attempt).anyMatch((token) -> token.triedAt() == null);
	}

	/** Refuses a token that was tried without success while the limit was exceeded. */
	public void refuseIfCrowded(PaymentAttempt attempt, long tokenId) {
		if (usableTokens(attempt).count() > MAX_USABLE) {
			refuse(attempt, tokenId);
		}
	}

	public void refuse(PaymentAttempt attempt, long tokenId) {
		all(attempt).stream()
			.filter((token) -> token.id() == tokenId)
			.forEach((token) -> token.markRefused(this.clock.instant()));
	}

	/** Erases all tokens: the attempt is final. */
	public void erase(PaymentAttempt attempt) {
		all(attempt).forEach(ReturnedToken::erase);
	}

	/** Decrypts a usable token. */
	public String decrypt(ReturnedToken token) {
		return this.cipher.decrypt(token.cipherText()).orElseThrow();
	}

	/**
	 * Finds the token's row. If no key decrypts it any more, encrypts the token again.
	 */
	private Optional<ReturnedToken> findReadable(PaymentAttempt attempt, String pgToken) {
		Optional<ReturnedToken> found = find(attempt, pgToken);
		found.filter(ReturnedToken::isUsable)
			.filter((token) -> !isReadable(attempt, token))
			.ifPresent((token) -> token.replaceCipherText(this.cipher.encrypt(pgToken)));
		return found;
	}

	private ReturnedToken add(PaymentAttempt attempt, String pgToken) {
		String fingerprint = this.cipher.fingerprints(attempt.order(), pgToken).getFirst();
		return this.tokens
			.save(new ReturnedToken(attempt.id(), fingerprint, this.cipher.encrypt(pgToken), this.clock.instant()));
	}

	private Stream<ReturnedToken> usableTokens(PaymentAttempt attempt) {
		return all(attempt).stream().filter(ReturnedToken::isUsable).filter((token) -> isReadable(attempt, token));
	}

	private boolean isReadable(PaymentAttempt attempt, ReturnedToken token) {
		boolean readable = this.cipher.decrypt(token.cipherText()).isPresent();
		if (!readable) {
			log.warn("A stored token of order {} cannot be decrypted with any key: skipped", attempt.order());
		}
		return readable;
	}

	private List<ReturnedToken> all(PaymentAttempt attempt) {
		return this.tokens.findByAttemptIdOrderByIdDesc(attempt.id());
	}

}
