package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.Objects;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import com.moviecurators.kakaopay.simulator.engine.order.CancelWindows;
import com.moviecurators.kakaopay.simulator.engine.order.Order;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;

/**
 * The approve call. Checks ids, state, time, token and amount in this order, because
 * KakaoPay does not publish its own.
 */
final class Approving {

	private final PaymentStore payments;

	private final IdGenerator ids;

	private final CancelWindows cancelWindows;

	Approving(PaymentStore payments, IdGenerator ids, CancelWindows cancelWindows) {
		this.payments = payments;
		this.ids = ids;
		this.cancelWindows = cancelWindows;
	}

	/**
	 * Approves the payment.
	 * @param calledAt the time that must be within the time limit
	 * @param capturedAt the time of the capture, later if the method is slow
	 */
	KakaoPayAnswer approve(String cid, RequestFields fields, Instant calledAt, Instant capturedAt) {
		Payment payment = this.payments.requireIdle(cid, fields);
		String token = fields.text("pg_token", 255);
		String payload = fields.optionalText("payload", 200);
		checkIds(payment, fields);
		checkState(payment, calledAt);
		Refusal.when(!payment.acceptsToken(token), ErrorCode.WRONG_PG_TOKEN);
		checkTotal(payment, fields);
		PaymentMethod method = Objects.requireNonNull(payment.method(), "an authenticated payment has a method");
		PaymentAction approval = new PaymentAction(this.ids.aid(), PaymentAction.Type.PAYMENT, method,
				payment.order().amount(), capturedAt, payload);
		payment.approve(approval, this.cancelWindows.closeAt(method, capturedAt));
		return KakaoPayAnswer.ok(AnswerBodies.ofApproval(payment, this.ids.approvedId()));
	}

	private static void checkIds(Payment payment, RequestFields fields) {
		Order order = payment.order();
		Refusal.when(!order.partnerOrderId().equals(fields.text("partner_order_id", 100)),
				ErrorCode.WRONG_PARTNER_ORDER_ID);
		Refusal.when(!order.partnerUserId().equals(fields.text("partner_user_id", 100)),
				ErrorCode.WRONG_PARTNER_USER_ID);
	}

	private static void checkState(Payment payment, Instant now) {
		Refusal.when(payment.status().isPaid(), ErrorCode.ALREADY_PAID);
		if (!payment.status().isOver() && payment.isExpired(now)) {
			payment.expire(now);
			throw new Refusal(ErrorCode.EXPIRED);
		}
		Refusal.when(payment.status().isOver(), ErrorCode.NOT_APPROVABLE);
		Refusal.when(payment.status().awaitsPayer(), ErrorCode.NOT_AUTHENTICATED);
	}

	private static void checkTotal(Payment payment, RequestFields fields) {
		Long total = fields.optionalInteger("total_amount");
		Refusal.when(total != null && total != payment.order().amount().total(), ErrorCode.WRONG_TOTAL_AMOUNT);
	}

}
