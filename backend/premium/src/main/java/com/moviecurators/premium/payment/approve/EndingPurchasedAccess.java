package com.moviecurators.premium.payment.approve;

import java.time.Clock;

import com.moviecurators.premium.payment.PurchasedAccess;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a payment without access no longer keep the member from the next one. */
@Component
@RequiredArgsConstructor
class EndingPurchasedAccess implements PurchasedAccess {

	private final PaymentAttempts attempts;

	private final Clock clock;

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void end(String order) {
		this.attempts.lockByOrder(order)
			.ifPresent((attempt) -> attempt
				.endAccess(Transition.by(Actor.ADMIN, Reason.ACCESS_ENDED, this.clock.instant())));
	}

}
