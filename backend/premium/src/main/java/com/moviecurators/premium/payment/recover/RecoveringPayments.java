package com.moviecurators.premium.payment.recover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;

import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.cancel.RefundFailures;
import com.moviecurators.premium.payment.cancel.RefundingPayment;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import com.moviecurators.premium.payment.refund.Refunds;
import lombok.extern.slf4j.Slf4j;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Checks everything that is due, each attempt and refund by itself: one that is slow or
 * fails stops no other. Any number of nodes may do it at once.
 */
@Component
@Slf4j
public class RecoveringPayments {

	/** How many of each kind one pass takes, the longest due first. */
	private static final Limit BATCH = Limit.of(100);

	/**
	 * How many payments that were made one pass takes. They have room of their own: a
	 * backlog of theirs holds up no payment that is undecided.
	 */
	private static final Limit PAID_BATCH = Limit.of(10);

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final ReconcilingPayment reconciling;

	private final RefundingPayment refunding;

	private final RecoveryFailures attemptFailures;

	private final RefundFailures refundFailures;

	private final TaskExecutor executor;

	private final Clock clock;

	RecoveringPayments(PaymentAttempts attempts, Refunds refunds, ReconcilingPayment reconciling,
			RefundingPayment refunding, RecoveryFailures attemptFailures, RefundFailures refundFailures,
			@Qualifier(RecoveryConfiguration.EXECUTOR) TaskExecutor executor, Clock clock) {
		this.attempts = attempts;
		this.refunds = refunds;
		this.reconciling = reconciling;
		this.refunding = refunding;
		this.attemptFailures = attemptFailures;
		this.refundFailures = refundFailures;
		this.executor = executor;
		this.clock = clock;
	}

	/**
	 * Starts a check of all that is due now, and waits for none.
	 * @return how many were started
	 */
	public int recoverDue() {
		Instant now = this.clock.instant();
		int started = start(this.refunds.findDue(now, BATCH), this::refundCheck)
				+ start(this.attempts.findDueUndecided(now, BATCH), this::attemptCheck)
				+ start(this.attempts.findDuePaid(now, PAID_BATCH), this::attemptCheck);
		if (started > 0) {
			log.info("Recovery checks {} payments", started);
		}
		return started;
	}

	/**
	 * Starts a check of one attempt now, if it is due. If recovery is busy, it stays due.
	 */
	void checkNow(long attemptId) {
		start(List.of(attemptId), this::attemptCheck);
	}

	private int start(List<Long> due, LongFunction<RecoveryCheck> check) {
		int started = 0;
		try {
			for (long id : due) {
				this.executor.execute(check.apply(id));
				started++;
			}
		}
		catch (TaskRejectedException busy) {
			log.warn("Recovery is busy: {} payments stay due", due.size() - started);
		}
		return started;
	}

	private RecoveryCheck attemptCheck(long id) {
		return new RecoveryCheck(id, this.reconciling::reconcile, this.attemptFailures::backOff,
				this.attemptFailures::sendToReview);
	}

	private RecoveryCheck refundCheck(long id) {
		return new RecoveryCheck(id, this.refunding::proceed, this.refundFailures::backOff, this.refundFailures::alert);
	}

}
