package com.moviecurators.premium.payment.reconcile;

import java.time.Instant;
import java.util.Optional;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Closes attempts as unpaid by what KakaoPay answers, and has it confirmed later. Callers
 * hold the attempt's lock.
 */
@Component
@RequiredArgsConstructor
public class ClosingPayment {

	private final ClosingPolicy policy;

	private final ReturnedTokenStore tokens;

	private final ReviewAlerts alerts;

	/** KakaoPay has one status for failed and for expired payments. */
	void closeAsFailed(PaymentAttempt attempt, OrderAnswer answer, Instant now) {
		if (answer.status() == OrderStatus.FAIL_PAYMENT && attempt.isExpired(now)) {
			close(attempt, PaymentStatus.EXPIRED, Reason.TIME_OVER, answer, now);
		}
		else {
			close(attempt, PaymentStatus.FAILED, Reason.INQUIRY_FAILED, answer, now);
		}
	}

	/**
	 * Closes the attempt. Where an approve call was ever unknown, the end is FAILED, and
	 * KakaoPay is asked again later.
	 */
	void close(PaymentAttempt attempt, PaymentStatus end, Reason reason, OrderAnswer answer, Instant now) {
		Transition move = Transition.by(Actor.KAKAOPAY, reason, now)
			.quoting(AnswerSummary.shorten(answer.statusText()));
		if (attempt.mayHaveBeenCharged()) {
			attempt.closeAfterUnknown(move, answer.answeredAt(), this.policy.firstConfirmation(attempt, now));
			this.tokens.erase(attempt);
		}
		else {
			closeUncharged(attempt, end, move);
		}
	}

	/** Closes an attempt that no call of ours can have charged. */
	void closeUncharged(PaymentAttempt attempt, PaymentStatus end, Transition move) {
		attempt.close(end, move);
		this.tokens.erase(attempt);
	}

	/**
	 * Closes a reviewed attempt as an admin decides. KakaoPay is asked again later, as
	 * after any close that may be wrong: money that comes after it is noticed.
	 * @param theirs KakaoPay's time in its answer, if it answered
	 */
	public void closeReviewed(PaymentAttempt attempt, PaymentStatus end, Transition move, @Nullable Instant theirs) {
		attempt.closeReviewed(end, move, theirs,
				(attempt.tid() != null) ? this.policy.firstConfirmation(attempt, move.at()) : null);
		this.tokens.erase(attempt);
	}

	/** Whether "not paid yet" can no longer change, by both clocks. */
	public boolean isTimeOver(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer) {
		return this.policy.mayClose(attempt, asked, answer);
	}

	/**
	 * KakaoPay was asked again about a closed attempt, and agrees. It is asked once more,
	 * or has been asked late enough. Alerts a person if its clock does not move on.
	 */
	void confirm(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer, Instant now) {
		Optional<Instant> next = this.policy.nextConfirmation(attempt, asked, answer, now);
		if (next.isEmpty()) {
			attempt.schedule().end();
		}
		else if (this.policy.isConfirmationHopeless(attempt, now)) {
			attempt.schedule().end();
			this.alerts.reviewRequired(Reason.GAVE_UP_ASKING, attempt.order(),
					AnswerSummary.shorten(answer.statusText()));
		}
		else {
			attempt.schedule().reschedule(next.get());
		}
	}

}
