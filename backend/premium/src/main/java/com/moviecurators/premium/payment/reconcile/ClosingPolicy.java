package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Decides whether "not paid yet" closes an attempt. Two clocks must agree that its time
 * is over: the cluster's, when KakaoPay was asked, and KakaoPay's own, when it answered.
 */
@Component
@RequiredArgsConstructor
class ClosingPolicy {

	/** Enough for the call itself, and for clocks that are kept by NTP. */
	private static final Duration MAX_DISAGREEMENT = Duration.ofMinutes(1);

	/** KakaoPay tells its time in whole seconds. */
	private static final Duration A_SECOND = Duration.ofSeconds(1);

	private final CheckPolicy checks;

	private final PaymentSettings settings;

	/**
	 * Whether the time to pay was over, by the cluster's clock, when KakaoPay was asked.
	 */
	boolean isTimeOver(PaymentAttempt attempt, Inquiry asked) {
		return asked.askedAt().isAfter(this.checks.closingTime(attempt.expiresAt()));
	}

	/**
	 * Whether nothing can be paid any more. An attempt that may have been charged is
	 * closed only by an answer from after the window in which a bank may be late, and
	 * only while both clocks agree. Without KakaoPay's time nothing can be compared.
	 */
	boolean mayClose(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer) {
		Instant end = end(attempt);
		boolean charged = attempt.mayHaveBeenCharged();
		Instant theirs = answer.answeredAt();
		if (theirs == null || !asked.askedAt().isAfter(end)) {
			return !charged && asked.askedAt().isAfter(end);
		}
		return theirs.plus(A_SECOND).isAfter(end) && (!charged || agree(asked.askedAt(), theirs));
	}

	/**
	 * Whether KakaoPay's time and the cluster's are the same, as far as a call can tell.
	 */
	private static boolean agree(Instant ours, Instant theirs) {
		return Duration.between(ours, theirs).abs().compareTo(MAX_DISAGREEMENT) <= 0;
	}

	private Instant end(PaymentAttempt attempt) {
		Instant closing = this.checks.closingTime(attempt.expiresAt());
		return attempt.approveCalls()
			.mayTakeMoneyUntil(this.settings.lateApprovalWindow())
			.filter(closing::isBefore)
			.orElse(closing);
	}

}
