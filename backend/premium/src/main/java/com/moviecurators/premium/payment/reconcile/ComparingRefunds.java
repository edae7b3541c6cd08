package com.moviecurators.premium.payment.reconcile;

import java.time.Instant;
import java.util.Optional;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.approve.PaymentRecording;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.cancel.CancelReconciliation;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.CheckSchedule;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Compares what KakaoPay shows as cancelled with our refunds. Callers hold the attempt's
 * lock.
 */
@Component
@RequiredArgsConstructor
class ComparingRefunds {

	/** How often KakaoPay is asked soon again if it names another amount. */
	private static final int CHECKS_OF_AN_AMOUNT = 10;

	private final PaymentRecording payments;

	private final CancelReconciliation refunds;

	private final EndingReview reviews;

	private final ReturnedTokenStore tokens;

	private final SchedulingChecks scheduling;

	private final CheckPolicy checks;

	/**
	 * Records what went back, and before it that money had been captured.
	 * @return why a person must decide; empty if nobody must
	 */
	Optional<Reason> compare(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer, Instant now) {
		if (this.payments.recordUnexplained(attempt, answer).isEmpty()) {
			return Optional.of(Reason.INQUIRY_UNEXPECTED);
		}
		return switch (this.refunds.reconcile(attempt, answer, asked.askedAt())) {
			case AGREED -> {
				this.reviews.end(attempt, answer, now);
				yield finish(attempt, now);
			}
			case RECORDED -> finish(attempt, now);
			case ANOTHER_AMOUNT -> checkAmount(attempt, now);
			case DIFFERENT -> differs(attempt, now);
			case UNCERTAIN -> {
				attempt.schedule().finishCheck(this.checks.afterCheck(now, attempt.schedule().checks()));
				yield Optional.empty();
			}
		};
	}

	/**
	 * Both sides agree in what has gone back, or a person decides already.
	 * @return why a person must decide all the same; empty if nobody must
	 */
	Optional<Reason> confirm(PaymentAttempt attempt, OrderAnswer answer, Instant now) {
		boolean paid = attempt.status() == PaymentStatus.APPROVED && answer.status() == OrderStatus.SUCCESS_PAYMENT;
		if (paid && this.refunds.isAnotherThanPaid(attempt, answer.amount())) {
			return checkAmount(attempt, now);
		}
		this.scheduling.finish(attempt, now);
		return Optional.empty();
	}

	/**
	 * KakaoPay names another amount as paid than before: nothing is recorded by such an
	 * answer. It is asked again soon. If it does not take that back, a person decides. A
	 * refund under way has its own checks, which end it first.
	 */
	private Optional<Reason> checkAmount(PaymentAttempt attempt, Instant now) {
		boolean paid = attempt.status().isOneOf(PaymentStatus.APPROVED, PaymentStatus.PARTIALLY_REFUNDED);
		CheckSchedule schedule = attempt.schedule();
		if (paid && schedule.checks() < CHECKS_OF_AN_AMOUNT) {
			schedule.finishCheck(this.checks.afterCheck(now, schedule.checks()));
			return Optional.empty();
		}
		if (paid && !this.refunds.hasOpen(attempt)) {
			return Optional.of(Reason.ANSWER_DIFFERS);
		}
		this.scheduling.finish(attempt, now);
		return Optional.empty();
	}

	/** A part went back of what we did not know to be paid: nothing is granted. */
	private Optional<Reason> finish(PaymentAttempt attempt, Instant now) {
		if (attempt.status().isUnpaid() || attempt.status().wantsToken()) {
			return Optional.of(Reason.INQUIRY_UNEXPECTED);
		}
		if (attempt.status() == PaymentStatus.REFUNDED) {
			this.tokens.erase(attempt);
		}
		this.scheduling.finish(attempt, now);
		return Optional.empty();
	}

	/**
	 * Whoever decides about it already is not alerted again, unless a refund under way
	 * must end: nobody knows whose cancel KakaoPay shows.
	 */
	private Optional<Reason> differs(PaymentAttempt attempt, Instant now) {
		if (attempt.status() != PaymentStatus.IN_REVIEW || this.refunds.hasOpen(attempt)) {
			return Optional.of(Reason.REFUND_DIFFERS);
		}
		this.scheduling.finish(attempt, now);
		return Optional.empty();
	}

}
