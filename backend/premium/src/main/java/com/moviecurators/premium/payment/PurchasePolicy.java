package com.moviecurators.premium.payment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.moviecurators.premium.account.Members;
import org.springframework.stereotype.Component;

/** Why an attempt must not take money. Asked before the approve call, never after. */
@Component
class PurchasePolicy {

	private final List<Rule> rules;

	PurchasePolicy(Members members) {
		this.rules = List.of(new Rule(Reason.ACCOUNT_CLOSED, (attempt) -> !members.isActive(attempt.member())),
				new Rule(Reason.ALREADY_PREMIUM, (attempt) -> members.isPremium(attempt.member())));
	}

	/** The first reason to refuse, if there is one. */
	Optional<Reason> refuses(PaymentAttempt attempt) {
		return this.rules.stream().filter((rule) -> rule.refuses().test(attempt)).map(Rule::reason).findFirst();
	}

	private record Rule(Reason reason, Predicate<PaymentAttempt> refuses) {
	}

}
