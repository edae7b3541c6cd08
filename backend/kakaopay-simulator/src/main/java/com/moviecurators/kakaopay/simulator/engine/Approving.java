package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.Objects;

/**
 * The approve call. Its rules are asked in this order: ids, state, time, token, amount;
 * KakaoPay's own order is not published.
 */
final class Approving {

	private final Books books;

	private final Ids ids;

	Approving(Books books, Ids ids) {
		this.books = books;
		this.ids = ids;
	}

	KakaoPayAnswer approve(String cid, Fields fields, Instant now) {
		Payment payment = this.books.addressedAlone(cid, fields);
		String token = fields.text("pg_token", 255);
		String payload = fields.optionalText("payload", 200);
		checkIds(payment, fields);
		checkState(payment, now);
		Refusal.when(!payment.accepts(token), ErrorCode.WRONG_PG_TOKEN);
		checkTotal(payment, fields);
		PaymentMethod method = Objects.requireNonNull(payment.method(), "an authenticated payment has a method");
		payment.approve(new PaymentAction(this.ids.aid(now), PaymentAction.Type.PAYMENT, method,
				payment.order().amount(), now, payload));
		return KakaoPayAnswer.ok(PaymentFields.ofApproval(payment, this.ids.approvedId()));
	}

	private static void checkIds(Payment payment, Fields fields) {
		Order order = payment.order();
		Refusal.when(!order.partnerOrderId().equals(fields.text("partner_order_id", 100)),
				ErrorCode.WRONG_PARTNER_ORDER_ID);
		Refusal.when(!order.partnerUserId().equals(fields.text("partner_user_id", 100)),
				ErrorCode.WRONG_PARTNER_USER_ID);
	}

	private static void checkState(Payment payment, Instant now) {
		Refusal.when(payment.status().isPaid(), ErrorCode.ALREADY_PAID);
		if (!payment.status().isOver() && payment.isExpired(now)) {
			payment.runOutOfTime(now);
			throw new Refusal(ErrorCode.EXPIRED);
		}
		Refusal.when(payment.status().isOver(), ErrorCode.NOT_APPROVABLE);
		Refusal.when(payment.status().awaitsPayer(), ErrorCode.NOT_AUTHENTICATED);
	}

	private static void checkTotal(Payment payment, Fields fields) {
		Long total = fields.optionalWhole("total_amount");
		Refusal.when(total != null && total != payment.order().amount().total(), ErrorCode.WRONG_TOTAL_AMOUNT);
	}

}
