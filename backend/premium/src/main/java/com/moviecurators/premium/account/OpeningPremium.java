package com.moviecurators.premium.account;

import java.time.Clock;
import java.time.Instant;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a member open premium content, and records the first time. That decides how much
 * goes back should the member want a refund. So it waits for whoever holds the account:
 * nobody gets a full refund and an opened list.
 */
@Component
@RequiredArgsConstructor
class OpeningPremium {

	private final AccountRepository accounts;

	private final TransactionOperations transactions;

	private final Clock clock;

	/** Opens premium content. The caller has no transaction. */
	PremiumOpening open(MemberId member) {
		Instant now = this.clock.instant();
		return this.accounts.findById(member.value())
			.filter((account) -> account.isActive() && account.isPremiumAt(now))
			.map((account) -> (account.premiumOpenedAt() != null) ? PremiumOpening.OPENED : openFirst(member))
			.orElse(PremiumOpening.NOT_PREMIUM);
	}

	private PremiumOpening openFirst(MemberId member) {
		return this.transactions.execute((_) -> this.accounts.lockById(member.value())
			.map((account) -> account.openPremium(this.clock.instant()))
			.orElse(PremiumOpening.NOT_PREMIUM));
	}

}
