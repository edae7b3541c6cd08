package com.moviecurators.premium.payment.pgtoken;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.stereotype.Component;

/**
 * The tokens that came back for an attempt, in a bounded number of rows. Made-up tokens
 * neither displace the true one nor delay it for long: what KakaoPay has refused makes
 * room, and the addresses that bring tokens share the rows and the tries. A token that no
 * key decrypts, because it is damaged or its key was removed, is skipped. It is not
 * erased: another node may have its key. Callers hold the attempt's lock.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class ReturnedTokenStore {

	/** The limit of usable tokens for one payment. No honest browser brings as many. */
	public static final int MAX_USABLE = 20;

	/** The limit of rows for one payment, those of refused tokens included. */
	public static final int MAX_ROWS = 2 * MAX_USABLE;

	/** The source of what pages post: these tokens are tried at once. */
	private static final String POSTED = "";

	private static final Comparator<ReturnedToken> BY_ARRIVAL = Comparator.comparing(ReturnedToken::receivedAt)
		.thenComparing(ReturnedToken::id);

	private final ReturnedTokens tokens;

	private final PgTokenCipher cipher;

	private final Clock clock;

	/**
	 * Stores a token that an address brought, unless it is stored. In a crowded payment
	 * it takes the row of another one.
	 */
	public void store(PaymentAttempt attempt, String pgToken, ClientAddress address) {
		String source = this.cipher.fingerprints(attempt.order(), address.value()).getFirst();
		List<ReturnedToken> rows = all(attempt);
		if (findReadable(rows, attempt, pgToken).isEmpty()) {
			ReturnedToken token = create(attempt, pgToken, source);
			if (isCrowded(rows)) {
				madeUp(usable(rows)).orElseGet(() -> excess(rows, source)).becomes(token);
			}
			else {
				add(rows, token);
			}
		}
	}

	/**
	 * Stores a token that a page posted, unless it is stored.
	 * @return false if the payment is crowded with tokens that KakaoPay has not judged
	 * yet. The page posts it again
	 */
	public boolean storePosted(PaymentAttempt attempt, String pgToken) {
		List<ReturnedToken> rows = all(attempt);
		if (findReadable(rows, attempt, pgToken).isPresent()) {
			return true;
		}
		boolean room = !isCrowded(rows);
		if (room) {
			add(rows, create(attempt, pgToken, POSTED));
		}
		return room;
	}

	/**
	 * Finds or adds the row of a token that a page posted. The limit of usable tokens
	 * does not apply: stored forgeries must not keep the good one out.
	 * @param tried whether the token is sent to KakaoPay now, if it is usable
	 */
	public ReturnedToken findOrAdd(PaymentAttempt attempt, String pgToken, boolean tried) {
		List<ReturnedToken> rows = all(attempt);
		Optional<ReturnedToken> found = findReadable(rows, attempt, pgToken);
		ReturnedToken token = found.orElseGet(() -> create(attempt, pgToken, POSTED));
		if (tried && token.isUsable()) {
			token.markTried(this.clock.instant());
		}
		return found.isPresent() ? token : add(rows, token);
	}

	public Optional<ReturnedToken> find(PaymentAttempt attempt, String pgToken) {
		return find(all(attempt), attempt, pgToken);
	}

	private Optional<ReturnedToken> find(List<ReturnedToken> rows, PaymentAttempt attempt, String pgToken) {
		List<String> fingerprints = this.cipher.fingerprints(attempt.order(), pgToken);
		return rows.stream().filter((token) -> fingerprints.contains(token.fingerprint())).findFirst();
	}

	/**
	 * The next token to try, if one is left. Untried tokens come first, and of these the
	 * address with the fewest tries: whoever sends more waits longer.
	 */
	public Optional<ReturnedToken> nextUsable(PaymentAttempt attempt) {
		List<ReturnedToken> rows = all(attempt);
		Map<String, Long> tries = countBySource(rows.stream().filter(ReturnedToken::isTried));
		return rows.stream()
			.filter(ReturnedToken::isUsable)
			.sorted(Comparator.comparing(ReturnedToken::isTried)
				.thenComparing((token) -> tries.getOrDefault(token.source(), 0L))
				.thenComparing(BY_ARRIVAL))
			.filter((token) -> isReadable(attempt, token))
			.findFirst();
	}

	public boolean hasUntried(PaymentAttempt attempt) {
		return usable(all(attempt)).anyMatch((token) -> !token.isTried() && isReadable(attempt, token));
	}

	/** KakaoPay had nothing to approve with this token. */
	public void markUnfinished(PaymentAttempt attempt, String pgToken) {
		find(attempt, pgToken).ifPresent((token) -> token.markUnfinished(this.clock.instant()));
	}

	/** KakaoPay did not accept this token. */
	public void refuse(PaymentAttempt attempt, String pgToken) {
		find(attempt, pgToken).ifPresent((token) -> token.markRefused(this.clock.instant()));
	}

	/** Erases all tokens: the attempt is final. */
	public void erase(PaymentAttempt attempt) {
		this.tokens.erase(attempt.id());
	}

	/** Decrypts a usable token. */
	public String decrypt(ReturnedToken token) {
		return this.cipher.decrypt(token.cipherText()).orElseThrow();
	}

	/**
	 * Finds the token's row. If no key decrypts it any more, encrypts the token again.
	 */
	private Optional<ReturnedToken> findReadable(List<ReturnedToken> rows, PaymentAttempt attempt, String pgToken) {
		Optional<ReturnedToken> found = find(rows, attempt, pgToken);
		found.filter(ReturnedToken::isUsable)
			.filter((token) -> !isReadable(attempt, token))
			.ifPresent((token) -> token.replaceCipherText(this.cipher.encrypt(pgToken)));
		return found;
	}

	/** Adds a row, or takes the oldest of a made-up token if there are many. */
	private ReturnedToken add(List<ReturnedToken> rows, ReturnedToken token) {
		return (rows.size() < MAX_ROWS) ? this.tokens.save(token)
				: madeUp(rows.stream()).orElseGet(() -> excess(rows, token.source())).becomes(token);
	}

	private ReturnedToken create(PaymentAttempt attempt, String pgToken, String source) {
		String fingerprint = this.cipher.fingerprints(attempt.order(), pgToken).getFirst();
		return new ReturnedToken(attempt.id(), fingerprint, source, this.cipher.encrypt(pgToken), this.clock.instant());
	}

	/**
	 * The token that gives way to one more of a source. The sources with the most tokens
	 * lose one, from the middle of what they brought: their first and their last ones
	 * stay.
	 */
	private static ReturnedToken excess(List<ReturnedToken> rows, String newcomer) {
		List<ReturnedToken> usable = usable(rows).sorted(BY_ARRIVAL).toList();
		Map<String, Long> counts = countBySource(usable.stream());
		counts.computeIfPresent(newcomer, (source, count) -> count + 1);
		long most = Collections.max(counts.values());
		List<ReturnedToken> candidates = usable.stream().filter((token) -> counts.get(token.source()) == most).toList();
		return candidates.get(candidates.size() / 2);
	}

	private static Map<String, Long> countBySource(Stream<ReturnedToken> tokens) {
		return tokens.collect(Collectors.groupingBy(ReturnedToken::source, Collectors.counting()));
	}

	private static Optional<ReturnedToken> madeUp(Stream<ReturnedToken> rows) {
		return rows.filter(ReturnedToken::isMadeUp).min(BY_ARRIVAL);
	}

	private static boolean isCrowded(List<ReturnedToken> rows) {
		return usable(rows).count() >= MAX_USABLE;
	}

	private static Stream<ReturnedToken> usable(List<ReturnedToken> rows) {
		return rows.stream().filter(ReturnedToken::isUsable);
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
