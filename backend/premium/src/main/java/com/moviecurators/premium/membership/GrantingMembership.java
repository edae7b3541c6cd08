package com.moviecurators.premium.membership;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.payment.PaymentApproved;
import lombok.RequiredArgsConstructor;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants premium in the transaction that records the payment. Both are committed or
 * neither, and no event can be lost in between.
 */
@Component
@RequiredArgsConstructor
class GrantingMembership {

	private final MembershipPeriods periods;

	private final Members members;

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void grant(PaymentApproved payment) {
		this.periods.save(
				MembershipPeriod.lifetime(payment.member(), payment.order(), payment.planCode(), payment.approvedAt()));
		this.members.grantPremium(payment.member(), null);
	}

}
