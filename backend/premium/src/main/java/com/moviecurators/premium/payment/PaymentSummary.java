package com.moviecurators.premium.payment;

import java.time.Instant;

import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a list of one's own.
 *
 * @param amount whole won, VAT included
 * @param paymentMethod once it is paid
 * @param expiresAt when the time to pay is over
 * @param approvedAt once it is paid
 */
public record PaymentSummary(String order, String planCode, String itemName, long amount, PaymentStatus status,
		@Nullable PaymentMethodType paymentMethod, Instant createdAt, Instant expiresAt, @Nullable Instant approvedAt) {

	public static PaymentSummary of(PaymentAttempt attempt, @Nullable Approval approval) {
		return new PaymentSummary(attempt.order(), attempt.planCode(), attempt.itemName(), attempt.totalAmount(),
				attempt.status(), (approval != null) ? approval.method() : null, attempt.createdAt(),
				attempt.expiresAt(), (approval != null) ? approval.approvedAt() : null);
	}

}
