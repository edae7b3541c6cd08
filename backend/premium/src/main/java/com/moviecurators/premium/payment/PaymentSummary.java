package com.moviecurators.premium.payment;

import java.time.Instant;

import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a list, of its member or of support.
 *
 * @param order the handle, for addresses
 * @param orderNumber for people, as {@code MC-7K3Q-9F2W}
 * @param amount whole won, VAT included: what was charged once it is paid, until then
 * what the plan costs
 * @param refundedAmount whole won that went back
 * @param refundInProgress whether a refund is under way, or its result is unknown
 * @param refundable whether the member may ask for a refund. Its preview says how much it
 * would be
 * @param paymentMethod once it is paid
 * @param expiresAt when the time to pay is over
 * @param approvedAt once it is paid
 */
public record PaymentSummary(String order, String orderNumber, String planCode, String itemName, long amount,
		long refundedAmount, boolean refundInProgress, boolean refundable, PaymentStatus status,
		@Nullable PaymentMethodType paymentMethod, Instant createdAt, Instant expiresAt, @Nullable Instant approvedAt) {

	/** The summary of an attempt, and of the approval if it was paid. */
	public static PaymentSummary of(PaymentAttempt attempt, @Nullable Approval approval, long refundedAmount,
			boolean refundInProgress, boolean refundable) {
		return new PaymentSummary(attempt.order(), attempt.orderNumber(), attempt.planCode(), attempt.itemName(),
				(approval != null) ? approval.totalAmount() : attempt.totalAmount(), refundedAmount, refundInProgress,
				refundable, attempt.status(), (approval != null) ? approval.method() : null, attempt.createdAt(),
				attempt.expiresAt(), (approval != null) ? approval.approvedAt() : null);
	}

}
