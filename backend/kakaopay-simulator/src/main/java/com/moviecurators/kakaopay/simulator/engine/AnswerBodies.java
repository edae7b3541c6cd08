package com.moviecurators.kakaopay.simulator.engine;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import com.moviecurators.kakaopay.simulator.engine.order.Order;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * Writes payments as KakaoPay's answers. The approve answer has unused fields as null,
 * while the inquiry and the cancel answer omit them.
 */
final class AnswerBodies {

	private AnswerBodies() {
	}

	static Map<String, @Nullable Object> ofApproval(Payment payment, String approvedId) {
		PaymentAction approval = payment.approval().orElseThrow();
		Order order = payment.order();
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("aid", approval.aid());
		fields.put("tid", payment.tid());
		fields.put("cid", order.cid());
		fields.put("sid", null);
		fields.put("partner_order_id", order.partnerOrderId());
		fields.put("partner_user_id", order.partnerUserId());
		fields.put("payment_method_type", approval.method().name());
		fields.put("item_name", order.itemName());
		fields.put("item_code", order.itemCode());
		fields.put("quantity", order.quantity());
		fields.put("amount", order.amount().fields());
		fields.put("card_info", cardInfo(approval, order, approvedId));
		fields.put("sequential_payment_methods", null);
		fields.put("payload", approval.payload());
		fields.put("created_at", KoreanTime.text(payment.createdAt()));
		fields.put("approved_at", KoreanTime.text(approval.at()));
		return fields;
	}

	static Map<String, @Nullable Object> ofInquiry(Payment payment) {
		Map<String, @Nullable Object> fields = common(payment);
		fields.put("amount", payment.order().amount().fields());
		fields.put("canceled_amount", payment.canceled().fields());
		fields.put("cancel_available_amount", payment.cancelAvailable().fields());
		putTimes(payment, fields);
		if (payment.status().isPaid() && payment.method() == PaymentMethod.CARD) {
			fields.put("selected_card_info", selectedCard(payment.order()));
		}
		fields.put("payment_action_details", payment.actions().stream().map(PaymentAction::fields).toList());
		return fields;
	}

	static Map<String, @Nullable Object> ofCancel(Payment payment, PaymentAction cancel) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("aid", cancel.aid());
		fields.putAll(common(payment));
		fields.put("amount", payment.order().amount().fields());
		fields.put("approved_cancel_amount", cancel.amount().fields());
		fields.put("canceled_amount", payment.canceled().fields());
		fields.put("cancel_available_amount", payment.cancelAvailable().fields());
		putIfPresent(fields, "payload", cancel.payload());
		putTimes(payment, fields);
		return fields;
	}

	private static Map<String, @Nullable Object> common(Payment payment) {
		Order order = payment.order();
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("tid", payment.tid());
		fields.put("cid", order.cid());
		fields.put("status", payment.status().name());
		fields.put("partner_order_id", order.partnerOrderId());
		fields.put("partner_user_id", order.partnerUserId());
		putIfPresent(fields, "payment_method_type", (payment.method() != null) ? payment.method().name() : null);
		fields.put("item_name", order.itemName());
		putIfPresent(fields, "item_code", order.itemCode());
		fields.put("quantity", order.quantity());
		return fields;
	}

	private static void putTimes(Payment payment, Map<String, @Nullable Object> fields) {
		fields.put("created_at", KoreanTime.text(payment.createdAt()));
		payment.approval().ifPresent((approval) -> fields.put("approved_at", KoreanTime.text(approval.at())));
		payment.lastCancel().ifPresent((cancel) -> fields.put("canceled_at", KoreanTime.text(cancel.at())));
	}

	private static void putIfPresent(Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
		if (value != null) {
			fields.put(name, value);
		}
	}

	private static @Nullable Map<String, @Nullable Object> cardInfo(PaymentAction approval, Order order,
			String approvedId) {
		if (approval.method() != PaymentMethod.CARD) {
			return null;
		}
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("kakaopay_purchase_corp", "신한");
		fields.put("kakaopay_purchase_corp_code", "701");
		fields.put("kakaopay_issuer_corp", "신한");
		fields.put("kakaopay_issuer_corp_code", "101");
		fields.put("bin", "111111");
		fields.put("card_type", "신용");
		fields.put("install_month", String.format(Locale.ROOT, "%02d", order.installMonth()));
		fields.put("approved_id", approvedId);
		fields.put("card_mid", "111111");
		fields.put("interest_free_install", "N");
		fields.put("installment_type", "CARD_INSTALLMENT");
		fields.put("card_item_code", "111111");
		return fields;
	}

	private static Map<String, @Nullable Object> selectedCard(Order order) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("card_bin", "111111");
		fields.put("install_month", order.installMonth());
		fields.put("card_corp_name", "신한");
		fields.put("interest_free_install", "N");
		return fields;
	}

}
