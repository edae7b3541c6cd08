package com.moviecurators.premium.payment.approve;

import com.moviecurators.premium.payment.PurchasedAccess;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a payment without access no longer keep the member from the next one. */
@Component
@RequiredArgsConstructor
class EndingPurchasedAccess implements PurchasedAccess {

	private final PaymentAttempts attempts;

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void end(String order) {
		this.attempts.lockByOrder(order).ifPresent(PaymentAttempt::endAccess);
	}

}
