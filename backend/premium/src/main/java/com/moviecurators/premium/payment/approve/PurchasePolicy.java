package com.moviecurators.premium.payment.approve;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.Reason;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The rules under which an attempt must not take money. Asked before the approve call,
 * and again when money moved all the same: then it is refunded.
 */
@Component
class PurchasePolicy {

	private final Members members;

	private final List<Rule> rules;

	PurchasePolicy(Members members, PaymentAttempts attempts) {
		this.members = members;
		this.rules = List.of(
				new Rule(Reason.ACCOUNT_CLOSED, Reason.PAID_ACCOUNT_CLOSED,
						(attempt) -> !members.isActive(attempt.member())),
				new Rule(Reason.ALREADY_PREMIUM, Reason.PAID_ALREADY_PREMIUM,
						(attempt) -> members.isPremium(attempt.member())),
				new Rule(Reason.EARLIER_IN_REVIEW, null, (attempt) -> isReviewed(attempt, attempts)));
	}

	/**
	 * Whether a person decides about an earlier payment for the same. If this one is paid
	 * all the same, it is granted: the person sees both.
	 */
	private static boolean isReviewed(PaymentAttempt attempt, PaymentAttempts attempts) {
		return attempts.findReopened(attempt.member().value(), attempt.planCode())
			.stream()
			.anyMatch((id) -> !id.equals(attempt.id()));
	}

	/** The first reason to refuse, if there is one. */
	Optional<Reason> refusal(PaymentAttempt attempt) {
		return this.rules.stream().filter((rule) -> rule.refuses().test(attempt)).findFirst().map(Rule::reason);
	}

	/**
	 * The first reason to refund what was paid, if there is one. Locks the account: the
	 * answer holds until the transaction ends.
	 */
	Optional<Reason> refundReason(PaymentAttempt attempt) {
		this.members.lock(attempt.member());
		return this.rules.stream()
			.filter((rule) -> rule.paid() != null && rule.refuses().test(attempt))
			.findFirst()
			.map(Rule::paid);
	}

	/**
	 * One rule.
	 *
	 * @param reason why the payment is not approved
	 * @param paid why it is refunded; null if it is not
	 */
	private record Rule(Reason reason, @Nullable Reason paid, Predicate<PaymentAttempt> refuses) {
	}

}
