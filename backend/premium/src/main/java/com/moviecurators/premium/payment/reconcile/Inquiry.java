package com.moviecurators.premium.payment.reconcile;

import java.time.Instant;

import com.moviecurators.kakaopay.OrderRequest;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;

/**
 * An order inquiry, and the attempt's state when it was made. The answer says nothing
 * about a later state.
 *
 * @param claim how often an approval had been claimed
 * @param askedAt before KakaoPay was asked; what it says is no older
 */
public record Inquiry(long attemptId, PaymentStatus status, int claim, Instant askedAt, OrderRequest request) {

	/** The question about this attempt, which has a tid. */
	public static Inquiry about(PaymentAttempt attempt, Instant now) {
		return new Inquiry(attempt.id(), attempt.status(), attempt.claim(), now, new OrderRequest(null, attempt.tid()));
	}

	/** Whether the attempt has moved since. */
	boolean isOvertakenBy(PaymentAttempt attempt) {
		return attempt.status() != this.status || attempt.claim() != this.claim;
	}

	@Override
	public String toString() {
		return "Inquiry[attemptId=%d, status=%s, claim=%d]".formatted(this.attemptId, this.status, this.claim);
	}

}
