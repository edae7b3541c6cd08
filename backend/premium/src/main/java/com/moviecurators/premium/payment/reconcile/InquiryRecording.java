package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.approval.Approval.Source;
import com.moviecurators.premium.payment.approval.ApprovalDetails;
import com.moviecurators.premium.payment.approve.PaymentRecording;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.Leases;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies the answer of an order inquiry by the {@link ReconciliationMatrix}. Reads the
 * attempt again under its lock: if it has moved meanwhile, only captured money counts.
 */
@Component
@RequiredArgsConstructor
public class InquiryRecording {

	private final PaymentAttempts attempts;

	private final PaymentRecording payments;

	private final ComparingRefunds comparing;

	private final ClosingPolicy policy;

	private final ClosingPayment closing;

	private final SchedulingChecks scheduling;

	private final CheckPolicy checks;

	private final Leases leases;

	private final Clock clock;

	/**
	 * Moves the attempt as far as the answer allows.
	 * @return where the attempt stands now
	 */
	@Transactional
	public PaymentStatus record(Inquiry asked, OrderAnswer answer) {
		Instant now = this.clock.instant();
		PaymentAttempt attempt = this.attempts.lockById(asked.attemptId()).orElseThrow();
		boolean overtaken = asked.isOvertakenBy(attempt);
		markUnknownIfLeaseIsOver(attempt, now);
		this.policy.noteAnswer(attempt, asked, answer);
		ReconciliationAction action = ReconciliationMatrix.actionFor(answer.status(), attempt);
		if (!overtaken || action == ReconciliationAction.RECORD || action == ReconciliationAction.UNEXPECTED_CAPTURE) {
			apply(action, attempt, asked, answer, now);
		}
		return attempt.status();
	}

	/**
	 * KakaoPay could not be asked, or did not know: asks again later, and in the end a
	 * person.
	 */
	@Transactional
	void inquiryFailed(Inquiry asked, String answerSummary) {
		Instant now = this.clock.instant();
		PaymentAttempt attempt = this.attempts.lockById(asked.attemptId()).orElseThrow();
		markUnknownIfLeaseIsOver(attempt, now);
		this.scheduling.inquireAgain(attempt, answerSummary, now);
	}

	/**
	 * KakaoPay does not know the tid. Closes an attempt from which nobody has come back.
	 * For others, also if somebody has come back since, the inquiry has failed.
	 */
	@Transactional
	void unknownTid(Inquiry asked, String answerSummary) {
		PaymentAttempt attempt = this.attempts.lockById(asked.attemptId()).orElseThrow();
		if (attempt.status() == PaymentStatus.READY && !attempt.mayHaveBeenCharged()) {
			this.closing.closeUncharged(attempt, PaymentStatus.FAILED,
					by(Reason.INQUIRY_FAILED, answerSummary, this.clock.instant()));
		}
		else {
			inquiryFailed(asked, answerSummary);
		}
	}

	private void apply(ReconciliationAction action, PaymentAttempt attempt, Inquiry asked, OrderAnswer answer,
			Instant now) {
		String answerSummary = AnswerSummary.shorten(answer.statusText());
		switch (action) {
			case NOTHING -> confirm(attempt, asked, answer, answerSummary, now);
			case ASK_AGAIN -> this.scheduling.inquireAgain(attempt, answerSummary, now);
			case WAIT, RETRY_APPROVAL -> notPaidYet(attempt, asked, answer, answerSummary, now);
			case CLOSE_AS_CANCELED ->
				this.closing.close(attempt, PaymentStatus.CANCELED, Reason.INQUIRY_QUIT, answer, now);
			case CLOSE_AS_FAILED -> this.closing.closeAsFailed(attempt, answer, now);
			case RECORD, UNEXPECTED_CAPTURE -> recordCapture(attempt, answer, answerSummary, now);
			case COMPARE_REFUNDS ->
				review(attempt, this.comparing.compare(attempt, asked, answer, now), answerSummary, now);
			case REVIEW -> {
				this.payments.recordUnexplained(attempt, answer);
				this.scheduling.sendToReview(attempt, Reason.INQUIRY_UNEXPECTED, Actor.KAKAOPAY, answerSummary, now);
			}
		}
	}

	/** Both sides agree, or a person decides: KakaoPay is asked again in its time. */
	private void confirm(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer, String answerSummary, Instant now) {
		if (attempt.status().isUnpaid()) {
			this.closing.confirm(attempt, asked, answer, now);
		}
		else {
			review(attempt, this.comparing.confirm(attempt, answer, now), answerSummary, now);
		}
	}

	private void review(PaymentAttempt attempt, Optional<Reason> why, String answerSummary, Instant now) {
		why.ifPresent((reason) -> this.scheduling.sendToReview(attempt, reason, Actor.KAKAOPAY, answerSummary, now));
	}

	/** Records the payment. A later answer may name an amount that is missing. */
	private void recordCapture(PaymentAttempt attempt, OrderAnswer answer, String answerSummary, Instant now) {
		if (answer.amount() == null && ReconciliationMatrix.isPaidWithoutAmount(attempt)) {
			this.scheduling.inquireAgain(attempt, answerSummary, now);
		}
		else if (answer.amount() == null) {
			this.scheduling.sendToReview(attempt, Reason.AMOUNT_MISSING, Actor.KAKAOPAY, answerSummary, now);
		}
		else {
			this.payments.record(attempt, ApprovalDetails.of(answer), Source.ORDER_INQUIRY, answerSummary);
		}
	}

	private void notPaidYet(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer, String answerSummary,
			Instant now) {
		if (this.policy.mayClose(attempt, asked, answer)) {
			this.closing.close(attempt, PaymentStatus.EXPIRED, Reason.TIME_OVER, answer, now);
		}
		else if (this.policy.isTimeOver(attempt, asked)) {
			this.scheduling.inquireInTime(attempt, answerSummary, now);
		}
		else if (attempt.status() == PaymentStatus.UNKNOWN) {
			attempt.releaseForRetry(by(Reason.INQUIRY_NOT_PAID, answerSummary, now),
					this.checks.afterNotPaid(now, attempt.claim()));
		}
		else if (!attempt.isPaused(now) || attempt.schedule().isRunning(now)) {
			this.scheduling.waitForToken(attempt, now);
		}
	}

	private void markUnknownIfLeaseIsOver(PaymentAttempt attempt, Instant now) {
		if (attempt.status() == PaymentStatus.APPROVING && this.leases.isOver(attempt.approveCalls()::isLeaseOver)) {
			attempt.markUnknown(Transition.by(Actor.RECOVERY, Reason.LEASE_OVER, now), now);
		}
	}

	private static Transition by(Reason reason, String answerSummary, Instant now) {
		return Transition.by(Actor.KAKAOPAY, reason, now).quoting(answerSummary);
	}

}
