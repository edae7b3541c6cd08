package com.moviecurators.premium.payment.recover;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.cancel.RefundFailures;
import com.moviecurators.premium.payment.cancel.RefundingPayment;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/** One payment whose answer is slow, or that finds no thread, holds up no other. */
class RecoveryThreadsTest extends PaymentTest {

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	Refunds refunds;

	@Autowired
	ReconcilingPayment reconciling;

	@Autowired
	RefundingPayment refunding;

	@Autowired
	RecoveryFailures attemptFailures;

	@Autowired
	RefundFailures refundFailures;

	@Autowired
	PaymentSettings settings;

	@Test
	void aSlowAnswerDelaysNoOtherCheck() throws InterruptedException {
		String slow = unknownOrder();
		this.member = newMember();
		String fast = unknownOrder();
		String slowTid = this.kakaoPay.approvals.getFirst().tid();
		CountDownLatch answer = new CountDownLatch(1);
		this.kakaoPay.onOrder((request) -> {
			if (request.tid().equals(slowTid)) {
				awaitQuietly(answer);
			}
			return this.kakaoPay.answer(request, OrderStatus.SUCCESS_PAYMENT);
		});
		this.clock.advance(FIRST_CHECK);
		ThreadPoolTaskExecutor executor = new RecoveryConfiguration().recoveryExecutor(this.settings);
		executor.initialize();
		RecoveringPayments recovery = recovery(executor);
		assertThat(recovery.recoverDue()).isEqualTo(2);
		Awaitility.await().until(() -> status(fast) == PaymentStatus.APPROVED);
		assertThat(recovery.recoverDue()).as("the slow one is being checked").isZero();
		assertThat(status(slow)).isEqualTo(PaymentStatus.UNKNOWN);
		CountDownLatch stopped = new CountDownLatch(1);
		executor.stop(stopped::countDown);
		assertThat(stopped.getCount()).as("stopping waits").isOne();
		answer.countDown();
		assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(status(slow)).isEqualTo(PaymentStatus.APPROVED);
		executor.shutdown();
		assertThat(this.kakaoPay.inquiries).hasSize(2);
	}

	@Test
	void whatFindsNoThreadStaysDue() {
		String order = unknownOrder();
		this.clock.advance(FIRST_CHECK);
		RecoveringPayments busy = recovery((task) -> {
			throw new TaskRejectedException("full");
		});
		assertThat(busy.recoverDue()).isZero();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	private RecoveringPayments recovery(TaskExecutor executor) {
		return new RecoveringPayments(this.attempts, this.refunds, this.reconciling, this.refunding,
				this.attemptFailures, this.refundFailures, executor, this.clock);
	}

	static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
