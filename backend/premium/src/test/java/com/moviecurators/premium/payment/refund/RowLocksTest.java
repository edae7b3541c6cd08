package com.moviecurators.premium.payment.refund;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.moviecurators.premium.payment.schedule.ScheduledEntity;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever decides about a row waits for whoever changes it, and reads it afterwards. */
class RowLocksTest extends RefundTest {

	/** A read that has begun and waits for nobody has long been answered by then. */
	private static final long BLOCKED_MILLIS = 300;

	private static final int CHECKS = 77;

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
		Map<String, Supplier<ScheduledEntity>> locks = Map.of("attempts.lockById",
				() -> this.attempts.lockById(attempt).orElseThrow(), "attempts.lockByOrder",
				() -> this.attempts.lockByOrder(order).orElseThrow(), "refunds.lockById",
				() -> this.refunds.lockById(refund).orElseThrow(), "refunds.lockOpen",
				() -> this.refunds.lockOpen(attempt).orElseThrow());
		Map<String, CompletableFuture<Integer>> reads = new TreeMap<>();
		Map<String, CompletableFuture<Void>> begun = new TreeMap<>();
		locks.keySet().forEach((name) -> begun.put(name, new CompletableFuture<>()));
		this.transactions.executeWithoutResult((transaction) -> {
			change("payment_attempt", attempt);
			change("payment_refund", refund);
			locks.forEach((name, lock) -> reads.put(name, checksOf(lock, begun.get(name))));
			begun.values().forEach((begins) -> begins.orTimeout(10, TimeUnit.SECONDS).join());
			CompletableFuture.allOf(reads.values().toArray(CompletableFuture[]::new))
				.completeOnTimeout(null, BLOCKED_MILLIS, TimeUnit.MILLISECONDS)
				.join();
			assertThat(reads).allSatisfy((name, read) -> assertThat(read).as(name).isNotDone());
		});
		assertThat(reads).allSatisfy((name, read) -> assertThat(read.join()).as(name).isEqualTo(CHECKS));
	}

	@Test
	void aCheckDoesNotWaitForARowThatSomebodyHas() {
		long attempt = this.attempts.findByOrder(paidAgain()).orElseThrow().id();
		this.transactions.executeWithoutResult((transaction) -> {
			this.attempts.lockById(attempt);
			assertThat(isFree(attempt)).succeedsWithin(Duration.ofSeconds(1)).isEqualTo(false);
		});
		assertThat(isFree(attempt).join()).isTrue();
	}

	private CompletableFuture<Boolean> isFree(long attempt) {
		return CompletableFuture.supplyAsync(
				() -> this.transactions.execute((transaction) -> this.attempts.lockIfFree(attempt).isPresent()),
				Thread::startVirtualThread);
	}

	/**
	 * Reads the locked row in a thread of its own.
	 * @param begun completed when the transaction has begun, right before the lock
	 */
	private CompletableFuture<Integer> checksOf(Supplier<ScheduledEntity> lock, CompletableFuture<Void> begun) {
		return CompletableFuture.supplyAsync(() -> this.transactions.execute((transaction) -> {
			begun.complete(null);
			return lock.get().schedule().checks();
		}), Thread::startVirtualThread);
	}

	private void change(String table, long id) {
		this.jdbc.sql("update " + table + " set checks = ? where id = ?").params(CHECKS, id).update();
	}

}
