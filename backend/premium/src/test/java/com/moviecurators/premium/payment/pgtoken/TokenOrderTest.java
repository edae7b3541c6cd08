package com.moviecurators.premium.payment.pgtoken;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of several tokens is tried next. */
class TokenOrderTest extends PaymentTest {

	@Autowired
	ReturnedTokenStore tokens;

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	TransactionOperations transactions;

	@Test
	void theOldestIsTriedFirstHoweverManyComeAfterIt() {
		String order = readyOrder();
		store(order, "first");
		store(order, "second");
		store(order, "third");
		assertThat(triedInTurn(order, 3)).containsExactly("first", "second", "third");
	}

	@Test
	void ofTokensThatCameAtTheSameMomentTheFirstStoredIsTriedFirst() {
		String order = readyOrder();
		this.transactions.executeWithoutResult((transaction) -> {
			PaymentAttempt attempt = this.attempts.lockByOrder(order).orElseThrow();
			List.of("first", "second", "third")
				.forEach((token) -> this.tokens.store(attempt, token, PaymentFixture.ADDRESS));
		});
		assertThat(triedInTurn(order, 3)).containsExactly("first", "second", "third");
	}

	@Test
	void whatWasTriedComesAgainOnceAllWereAndWhatWasRefusedNever() {
		String order = readyOrder();
		store(order, "refused");
		store(order, "unfinished");
		this.transactions.executeWithoutResult(
				(transaction) -> this.tokens.refuse(this.attempts.lockByOrder(order).orElseThrow(), "refused"));
		assertThat(triedInTurn(order, 2)).containsExactly("unfinished", "unfinished");
		store(order, "later");
		assertThat(triedInTurn(order, 1)).containsExactly("later");
	}

	private void store(String order, String pgToken) {
		this.transactions.executeWithoutResult((transaction) -> this.tokens
			.store(this.attempts.lockByOrder(order).orElseThrow(), pgToken, PaymentFixture.ADDRESS));
		this.clock.advance(Duration.ofSeconds(1));
	}

	private List<String> triedInTurn(String order, int times) {
		List<String> tried = new ArrayList<>();
		this.transactions.executeWithoutResult((transaction) -> {
			PaymentAttempt attempt = this.attempts.lockByOrder(order).orElseThrow();
			for (int i = 0; i < times; i++) {
				Optional<ReturnedToken> next = this.tokens.nextUsable(attempt);
				next.ifPresent((token) -> tried.add(this.tokens.decrypt(token)));
				next.ifPresent((token) -> token.markTried(this.clock.instant()));
			}
		});
		return tried;
	}

}
