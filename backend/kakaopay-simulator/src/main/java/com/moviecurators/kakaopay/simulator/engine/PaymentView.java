package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A payment as KakaoPay's books show it at one moment.
 *
 * @param tid KakaoPay's id of the payment
 * @param pageId the id in the addresses of its payment pages
 * @param status where it stands
 * @param amount what it is about, in won
 * @param canceled what was given back, in won
 * @param cancelAvailable what can still be given back, in won
 * @param methods what the payer may choose from
 * @param method what the payer chose
 * @param createdAt when it was prepared
 * @param expiresAt when its time is over
 * @param ranOutOfTime whether it failed because its time was over
 * @param merchantHost where the payer's browser will go back to
 * @param returnUrl where the payer's browser was sent; null before that
 * @param actions money taken and given back, oldest first
 * @param approveCalls how many approve calls were made for it, refused ones included
 */
public record PaymentView(String tid, String pageId, String partnerOrderId, String partnerUserId, String itemName,
		long quantity, PaymentStatus status, Amount amount, Amount canceled, Amount cancelAvailable,
		Set<PaymentMethod> methods, @Nullable PaymentMethod method, Instant createdAt, Instant expiresAt,
		boolean ranOutOfTime, String merchantHost, @Nullable URI returnUrl, List<PaymentAction> actions,
		int approveCalls) {

	static PaymentView of(Payment payment) {
		Order order = payment.order();
		return new PaymentView(payment.tid(), payment.pageId(), order.partnerOrderId(), order.partnerUserId(),
				order.itemName(), order.quantity(), payment.status(), order.amount(), payment.canceled(),
				payment.cancelAvailable(), order.methods(), payment.method(), payment.createdAt(), payment.expiresAt(),
				payment.ranOutOfTime(), order.returnUrls().approval().getRawAuthority(), payment.returnedTo(),
				payment.actions(), payment.approveCalls());
	}

}
