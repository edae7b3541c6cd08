package com.moviecurators.premium.payment.start;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** Everybody locks an attempt's row first. Another order is a deadlock on MariaDB. */
class LockOrderTest extends PaymentTest {

	/** A request that has begun and is not blocked has long been answered by then. */
	private static final Duration BLOCKED = Duration.ofMillis(500);

	@Autowired
	AttemptPreparation preparation;

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	TransactionOperations transactions;

	@Test
	void startingWaitsForWhoeverClosesTheLiveAttempt() {
		String order = readyOrder();
		StartPayment request = new StartPayment(this.member, PLAN, false);
		CompletableFuture<Preparation> other = this.transactions.execute((transaction) -> {
			PaymentAttempt attempt = this.attempts.lockByOrder(order).orElseThrow();
			CompletableFuture<Void> begun = new CompletableFuture<>();
			CompletableFuture<Preparation> starting = CompletableFuture.supplyAsync(() -> {
				begun.complete(null);
				return this.preparation.prepare(request);
			}, Thread::startVirtualThread);
			begun.orTimeout(10, SECONDS).join();
			assertThat(starting.copy().completeOnTimeout(null, BLOCKED.toMillis(), MILLISECONDS).join())
				.as("blocked by the lock")
				.isNull();
			attempt.close(PaymentStatus.CANCELED,
					Transition.by(Actor.KAKAOPAY, Reason.INQUIRY_QUIT, this.clock.instant()));
			this.attempts.flush();
			return starting;
		});
		assertThat(other.join()).isInstanceOf(Preparation.Created.class);
		assertThat(status(order)).isEqualTo(PaymentStatus.CANCELED);
	}

}
