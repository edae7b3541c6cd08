package com.moviecurators.premium.payment.approve;

import java.time.Instant;

import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The receipt of a payment.
 *
 * @param order the handle
 * @param orderNumber for people, as {@code MC-7K3Q-9F2W}
 * @param status always APPROVED
 * @param amount whole won, VAT included
 * @param approvedAt KakaoPay's time of approval; ours where that is not credible
 */
public record Receipt(String order, String orderNumber, @Schema(allowableValues = "APPROVED") PaymentStatus status,
		long amount, String itemName, PaymentMethodType paymentMethod, Instant approvedAt) {

	static Receipt of(PaymentAttempt attempt, Approval approval) {
		return new Receipt(attempt.order(), attempt.orderNumber(), PaymentStatus.APPROVED, approval.totalAmount(),
				attempt.itemName(), approval.method(), approval.approvedAt());
	}

}
