package com.moviecurators.premium.payment.refund;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever decides about a row waits for whoever changes it, and reads it afterwards. */
class RowLocksTest extends RefundTest {

	/** By then a read that waits for nobody has long been answered. */
	private static final long BLOCKED_MILLIS = 300;

	@Autowired
	Refunds refunds;

	@Autowired
	TransactionOperations transactions;

	@Test
	void everyLockWaitsForTheRow() {
		String order = paidAgain();
		long attempt = this.attempts.findByOrder(order).orElseThrow().id();
		long refund = this.jdbc.sql("select id from payment_refund where attempt_id = ?")
			.param(attempt)
			.query(Long.class)
			.single();
		List<CompletableFuture<Integer>> waiting = this.transactions.execute((transaction) -> {
			change("payment_attempt", attempt);
			change("payment_refund", refund);
			List<CompletableFuture<Integer>> reads = Stream
				.<Supplier<Integer>>of(() -> this.attempts.lockById(attempt).orElseThrow().schedule().checks(),
						() -> this.attempts.lockByOrder(order).orElseThrow().schedule().checks(),
						() -> this.refunds.lockById(refund).orElseThrow().schedule().checks(),
						() -> this.refunds.lockOpen(attempt).orElseThrow().schedule().checks())
				.map((read) -> CompletableFuture.supplyAsync(() -> this.transactions.execute((_) -> read.get())))
				.toList();
			CompletableFuture<Object> first = CompletableFuture.anyOf(reads.toArray(CompletableFuture[]::new))
				.completeOnTimeout("nobody", BLOCKED_MILLIS, TimeUnit.MILLISECONDS);
			assertThat(first.join()).as("who read past the lock").isEqualTo("nobody");
			return reads;
		});
		assertThat(waiting).extracting(CompletableFuture::join).containsOnly(77);
	}

	@Test
	void aCheckDoesNotWaitForARowThatSomebodyHas() {
		String order = paidAgain();
		long attempt = this.attempts.findByOrder(order).orElseThrow().id();
		Optional<PaymentAttempt> found = this.transactions.execute((transaction) -> {
			this.attempts.lockById(attempt);
			return CompletableFuture
				.supplyAsync(() -> this.transactions.execute((_) -> this.attempts.lockIfFree(attempt)))
				.completeOnTimeout(Optional.of(this.attempts.findByOrder(order).orElseThrow()), BLOCKED_MILLIS,
						TimeUnit.MILLISECONDS)
				.join();
		});
		assertThat(found).isEmpty();
		Optional<PaymentAttempt> free = this.transactions.execute((_) -> this.attempts.lockIfFree(attempt));
		assertThat(free).isPresent();
	}

	private void change(String table, long id) {
		this.jdbc.sql("update " + table + " set checks = 77 where id = ?").param(id).update();
	}

}
