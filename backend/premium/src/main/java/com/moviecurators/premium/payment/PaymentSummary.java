package com.moviecurators.premium.payment;

import java.time.Instant;

import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a list of one's own.
 *
 * @param amount whole won, VAT included
 * @param paymentMethod once it is paid
 * @param expiresAt when the time to pay is over
 * @param approvedAt once it is paid
 */
public record PaymentSummary(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String order,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String planCode,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String itemName,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) long amount,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PaymentStatus status,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true) @Nullable PaymentMethodType paymentMethod,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant createdAt,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant expiresAt,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true) @Nullable Instant approvedAt) {

	public static PaymentSummary of(PaymentAttempt attempt, @Nullable Approval approval) {
		return new PaymentSummary(attempt.order(), attempt.planCode(), attempt.itemName(), attempt.totalAmount(),
				attempt.status(), (approval != null) ? approval.method() : null, attempt.createdAt(),
				attempt.expiresAt(), (approval != null) ? approval.approvedAt() : null);
	}

}
