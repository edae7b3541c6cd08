package com.moviecurators.premium.payment.start;

import java.time.Instant;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.RedirectUrls;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was started, or that was open already.
 *
 * @param order the handle
 * @param orderNumber for people, as {@code MC-7K3Q-9F2W}
 * @param status READY when the member should go to KakaoPay; otherwise the attempt is
 * further on
 * @param redirectUrls where to go, while there is something to be done at KakaoPay
 * @param expiresAt when the time to pay is over
 */
public record StartedPayment(String order, String orderNumber, PaymentStatus status,
		@Nullable RedirectUrls redirectUrls, Instant expiresAt) {

	static StartedPayment of(PaymentAttempt attempt, PaymentStatus status, boolean sentToKakaoPay) {
		return new StartedPayment(attempt.order(), attempt.orderNumber(), status,
				sentToKakaoPay ? attempt.redirectUrls() : null, attempt.expiresAt());
	}

}
