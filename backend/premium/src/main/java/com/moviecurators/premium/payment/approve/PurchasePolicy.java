package com.moviecurators.premium.payment.approve;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.Reason;

import org.springframework.stereotype.Component;

/**
 * The rules under which an attempt must not take money. Asked before the approve call,
 * and again when money moved all the same: then it is refunded.
 */
@Component
class PurchasePolicy {

	private final List<Rule> rules;

	PurchasePolicy(Members members) {
		this.rules = List.of(
				new Rule(Reason.ACCOUNT_CLOSED, Reason.PAID_ACCOUNT_CLOSED,
						(attempt) -> !members.isActive(attempt.member())),
				new Rule(Reason.ALREADY_PREMIUM, Reason.PAID_ALREADY_PREMIUM,
						(attempt) -> members.isPremium(attempt.member())));
	}

	/** The first reason to refuse, if there is one. */
	Optional<Reason> refusal(PaymentAttempt attempt) {
		return broken(attempt).map(Rule::reason);
	}

	/** The first reason to refund what was paid, if there is one. */
	Optional<Reason> refundReason(PaymentAttempt attempt) {
		return broken(attempt).map(Rule::paid);
	}

	private Optional<Rule> broken(PaymentAttempt attempt) {
		return this.rules.stream().filter((rule) -> rule.refuses().test(attempt)).findFirst();
	}

	private record Rule(Reason reason, Reason paid, Predicate<PaymentAttempt> refuses) {
	}

}
