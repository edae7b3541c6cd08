package com.moviecurators.premium.payment.approve;

import java.time.Instant;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Whether a returned attempt is to be approved with a token that came back for it, or
 * KakaoPay to be asked. Callers hold the attempt's lock.
 */
@Component
@RequiredArgsConstructor
public class ResumePolicy {

	private final ReturnedTokenStore tokens;

	private final PurchasePolicy policy;

	public boolean mayResume(PaymentAttempt attempt, Instant now) {
		return attempt.status() == PaymentStatus.RETURNED && !attempt.isExpired(now)
				&& this.tokens.nextUsable(attempt).isPresent() && !isRefusedWhileUnknown(attempt);
	}

	/**
	 * No further call is made for it, and the earlier one must be followed to its end.
	 */
	private boolean isRefusedWhileUnknown(PaymentAttempt attempt) {
		return attempt.mayHaveBeenCharged() && this.policy.refusal(attempt).isPresent();
	}

}
