package com.moviecurators.premium.payment;

import java.time.Instant;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Whether a returned attempt is to be approved with a token that came back for it, or
 * KakaoPay to be asked. Callers hold the attempt's lock.
 */
@Component
@RequiredArgsConstructor
class TokensTurn {

	private final ReturnLedger returns;

	private final PurchasePolicy policy;

	boolean isFor(PaymentAttempt attempt, Instant now) {
		return attempt.status() == PaymentStatus.RETURNED && !attempt.isOverdue(now)
				&& this.returns.usable(attempt).isPresent() && !isRefusedInDoubt(attempt);
	}

	/**
	 * No further call is made for it, and the earlier one must be followed to its end.
	 */
	private boolean isRefusedInDoubt(PaymentAttempt attempt) {
		return attempt.wasEverInDoubt() && this.policy.refuses(attempt).isPresent();
	}

}
