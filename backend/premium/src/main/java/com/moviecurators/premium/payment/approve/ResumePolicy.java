package com.moviecurators.premium.payment.approve;

import java.time.Instant;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Decides whether recovery approves a returned attempt with a stored token, or asks
 * KakaoPay. Callers hold the attempt's lock.
 */
@Component
@RequiredArgsConstructor
public class ResumePolicy {

	private final ReturnedTokenStore tokens;

	private final PurchasePolicy policy;

	/** Whether a stored token is to be tried now. */
	public boolean mayResume(PaymentAttempt attempt, Instant now) {
		return attempt.status() == PaymentStatus.RETURNED && !attempt.isExpired(now)
				&& this.tokens.nextUsable(attempt).isPresent() && !isRefusedWhileUnknown(attempt);
	}

	/** Makes no further call; what became of the earlier one is left to inquiries. */
	private boolean isRefusedWhileUnknown(PaymentAttempt attempt) {
		return attempt.mayHaveBeenCharged() && this.policy.refusal(attempt).isPresent();
	}

}
