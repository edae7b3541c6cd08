package com.moviecurators.premium.membership;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.payment.PaymentRefunded;
import lombok.RequiredArgsConstructor;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what a payment bought in the transaction that records its refund: nobody keeps
 * money and access, or loses both.
 */
@Component
@RequiredArgsConstructor
class EndingMembership {

	private final MembershipPeriods periods;

	private final PremiumFlag premium;

	private final Members members;

	/** What never had access has no period, and another period goes on. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void end(PaymentRefunded refund) {
		if (refund.endsAccess()) {
			this.members.lock(refund.member());
			this.periods.findByOrderHandle(refund.order()).ifPresent((period) -> end(period, refund));
		}
	}

	private void end(MembershipPeriod period, PaymentRefunded refund) {
		period.end(refund.at(), null);
		this.premium.follow(refund.member(), refund.at());
	}

}
