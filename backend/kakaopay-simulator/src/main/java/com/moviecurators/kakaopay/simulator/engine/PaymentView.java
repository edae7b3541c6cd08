package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import com.moviecurators.kakaopay.simulator.engine.order.Order;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a payment in KakaoPay's records.
 *
 * @param tid KakaoPay's id of the payment
 * @param pageId the id in the addresses of its payment pages
 * @param status the current status
 * @param amount the amount of the order, in won
 * @param canceled the refunded amount, in won
 * @param cancelAvailable the refundable rest, in won
 * @param methods the methods that the merchant allows
 * @param method the payer's choice; null before authentication
 * @param createdAt the time of the ready call
 * @param expiresAt the end of its time limit
 * @param cancelWindowClosesAt the first instant at which it can no longer be cancelled;
 * null before the capture
 * @param payerLeft whether its payer left the money service since
 * @param ranOutOfTime whether it failed by expiry
 * @param merchantHost the host of the return addresses
 * @param returnUrl the return address that the browser was sent to; null before that
 * @param actions captures and refunds, oldest first
 * @param approveCalls the number of approve calls, refused ones included
 */
public record PaymentView(String tid, String pageId, String partnerOrderId, String partnerUserId, String itemName,
		long quantity, PaymentStatus status, Amount amount, Amount canceled, Amount cancelAvailable,
		Set<PaymentMethod> methods, @Nullable PaymentMethod method, Instant createdAt, Instant expiresAt,
		@Nullable Instant cancelWindowClosesAt, boolean payerLeft, boolean ranOutOfTime, String merchantHost,
		@Nullable URI returnUrl, List<PaymentAction> actions, int approveCalls) {

	static PaymentView of(Payment payment) {
		Order order = payment.order();
		return new PaymentView(payment.tid(), payment.pageId(), order.partnerOrderId(), order.partnerUserId(),
				order.itemName(), order.quantity(), payment.status(), order.amount(), payment.canceled(),
				payment.cancelAvailable(), order.methods(), payment.method(), payment.createdAt(), payment.expiresAt(),
				payment.cancelWindowClosesAt(), payment.hasPayerLeft(), payment.ranOutOfTime(),
				order.returnUrls().approval().getRawAuthority(), payment.returnedTo(), payment.actions(),
				payment.approveCalls());
	}

}
