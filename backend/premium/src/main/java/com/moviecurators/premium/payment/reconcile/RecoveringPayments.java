package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.refund.RefundingPayment;
import com.moviecurators.premium.payment.refund.Refunds;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Looks after everything that is due, each attempt and refund by itself: one that is slow
 * or fails stops no other. Any number of nodes may do it at once.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class RecoveringPayments {

	/** How many of each kind one pass takes up, the longest due first. */
	private static final Limit BATCH = Limit.of(100);

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final ReconcilingPayment reconciling;

	private final RefundingPayment refunding;

	private final RecoveryFailures failures;

	private final RecoveryExecutor executor;

	private final Clock clock;

	/**
	 * Starts a look at all that is due now, and waits for none.
	 * @return how many were started
	 */
	public int recoverDue() {
		Instant now = this.clock.instant();
		int started = start(this.refunds.findDue(now, BATCH), this::checkRefund)
				+ start(this.attempts.findDue(now, BATCH), this::checkAttempt);
		if (started > 0) {
			log.info("Recovery checks {} payments", started);
		}
		return started;
	}

	private int start(List<Long> due, LongConsumer step) {
		int started = 0;
		while (started < due.size()) {
			long id = due.get(started);
			if (!this.executor.tryStart(() -> step.accept(id))) {
				log.warn("Recovery is busy: {} payments stay due", due.size() - started);
				break;
			}
			started++;
		}
		return started;
	}

	private void checkAttempt(long id) {
		check(id, this.reconciling::reconcile, this.failures::backOff, this.failures::sendToReview);
	}

	private void checkRefund(long id) {
		check(id, this.refunding::proceed, this.failures::backOffRefund, this.failures::sendRefundToReview);
	}

	private static void check(long id, LongConsumer settle, LongPredicate backOff, LongConsumer review) {
		try {
			settle.accept(id);
		}
		catch (RuntimeException ex) {
			log.warn("Recovery could not check payment {}; it will try again", id, ex);
			postpone(id, backOff, review);
		}
	}

	private static void postpone(long id, LongPredicate backOff, LongConsumer review) {
		try {
			if (backOff.test(id)) {
				review.accept(id);
			}
		}
		catch (RuntimeException ex) {
			log.error("ALERT payment needs a person (CHECKS_FAILED): row {}, nothing could be recorded", id, ex);
		}
	}

}
