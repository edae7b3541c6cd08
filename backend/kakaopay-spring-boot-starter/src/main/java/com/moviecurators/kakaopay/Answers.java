package com.moviecurators.kakaopay;

import java.time.Instant;
import java.util.Arrays;

import com.moviecurators.kakaopay.ApproveAnswer.SequentialPaymentMethod;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderAnswer.SelectedCardInfo;
import org.jspecify.annotations.Nullable;

/**
 * Creates answers from KakaoPay's fields. Rejects an answer to another payment than the
 * requested one.
 */
final class Answers {

	private Answers() {
	}

	static ReadyAnswer ready(AnswerFields fields) {
		return new ReadyAnswer(fields.requiredText("tid"), fields.requiredWebAddress("next_redirect_pc_url"),
				fields.requiredWebAddress("next_redirect_mobile_url"),
				fields.requiredWebAddress("next_redirect_app_url"), fields.text("android_app_scheme"),
				fields.text("ios_app_scheme"), fields.time("created_at"));
	}

	static ApproveAnswer approved(AnswerFields fields, ApproveRequest asked, String cid) {
		return paid(fields, fields.echo("tid", asked.tid()), cid, fields.text("sid"), asked.partnerOrderId(),
				asked.partnerUserId());
	}

	static ApproveAnswer charged(AnswerFields fields, SubscriptionRequest asked, String cid) {
		return paid(fields, fields.requiredText("tid"), cid, fields.optionalEcho("sid", asked.sid()),
				asked.partnerOrderId(), asked.partnerUserId());
	}

	private static ApproveAnswer paid(AnswerFields fields, String tid, String cid, @Nullable String sid, String order,
			String user) {
		PaymentMethodType method = method(fields);
		return new ApproveAnswer(fields.requiredText("aid"), tid, fields.optionalEcho("cid", cid), sid,
				fields.echo("partner_order_id", order), fields.echo("partner_user_id", user),
				(method != null) ? method : PaymentMethodType.OTHER, fields.requiredAmount("amount"),
				card(fields.object("card_info")), fields.text("item_name"), fields.text("item_code"),
				fields.smallNumber("quantity"), fields.time("created_at"), fields.time("approved_at"),
				fields.text("payload"),
				fields.objects("sequential_payment_methods").stream().map(Answers::sequentialMethod).toList());
	}

	static OrderAnswer order(AnswerFields fields, OrderRequest asked, String cid, @Nullable Instant answeredAt) {
		String status = fields.requiredText("status");
		return new OrderAnswer(fields.echo("tid", asked.tid()), fields.optionalEcho("cid", cid), status(status), status,
				fields.text("partner_order_id"), fields.text("partner_user_id"), method(fields),
				fields.amount("amount"), fields.amount("canceled_amount"), fields.amount("cancel_available_amount"),
				fields.text("item_name"), fields.text("item_code"), fields.smallNumber("quantity"),
				fields.time("created_at"), fields.time("approved_at"), fields.time("canceled_at"),
				selectedCard(fields.object("selected_card_info")),
				fields.objects("payment_action_details").stream().map(Answers::action).toList(), answeredAt);
	}

	static CancelAnswer cancelled(AnswerFields fields, CancelRequest asked, String cid) {
		return new CancelAnswer(fields.text("aid"), fields.echo("tid", asked.tid()), fields.optionalEcho("cid", cid),
				status(fields.text("status", "")), fields.text("partner_order_id"), fields.text("partner_user_id"),
				method(fields), fields.amount("amount"), fields.requiredAmount("approved_cancel_amount"),
				fields.amount("canceled_amount"), fields.amount("cancel_available_amount"), fields.text("item_name"),
				fields.text("item_code"), fields.smallNumber("quantity"), fields.time("created_at"),
				fields.time("approved_at"), fields.time("canceled_at"), fields.text("payload"));
	}

	static SubscriptionInactiveAnswer ended(AnswerFields fields, SidRequest asked, String cid) {
		return new SubscriptionInactiveAnswer(fields.optionalEcho("cid", cid), fields.echo("sid", asked.sid()),
				fields.echo("status", "INACTIVE"), fields.time("created_at"), fields.time("last_approved_at"),
				fields.time("inactivated_at"));
	}

	static SubscriptionStatusAnswer subscriptionStatus(AnswerFields fields, SidRequest asked, String cid) {
		return new SubscriptionStatusAnswer(fields.requiredFlag("available"), fields.optionalEcho("cid", cid),
				fields.echo("sid", asked.sid()), fields.requiredText("status"), method(fields),
				fields.text("item_name"), fields.time("created_at"), fields.time("last_approved_at"),
				fields.time("inactivated_at"), fields.text("use_point_status"));
	}

	private static PaymentAction action(AnswerFields fields) {
		return new PaymentAction(fields.text("aid", ""), fields.time("approved_at"), fields.number("amount"),
				fields.number("point_amount"), fields.number("discount_amount"), fields.number("green_deposit"),
				fields.text("payment_action_type", ""), method(fields), fields.text("payload"));
	}

	private static SequentialPaymentMethod sequentialMethod(AnswerFields fields) {
		return new SequentialPaymentMethod(fields.smallNumber("payment_priority"), fields.text("sid"), method(fields),
				card(fields.object("card_info")));
	}

	private static @Nullable CardInfo card(@Nullable AnswerFields card) {
		return (card != null) ? new CardInfo(card.text("kakaopay_purchase_corp"),
				card.text("kakaopay_purchase_corp_code"), card.text("kakaopay_issuer_corp"),
				card.text("kakaopay_issuer_corp_code"), card.text("bin"), card.text("card_type"),
				card.text("install_month"), card.text("approved_id"), card.text("card_mid"),
				card.text("interest_free_install"), card.text("installment_type"), card.text("card_item_code")) : null;
	}

	private static @Nullable SelectedCardInfo selectedCard(@Nullable AnswerFields card) {
		return (card != null)
				? new SelectedCardInfo(card.text("card_bin"), card.smallNumber("install_month"),
						card.text("card_corp_name"), card.text("interest_free_install"), card.text("installment_type"))
				: null;
	}

	private static @Nullable PaymentMethodType method(AnswerFields fields) {
		String text = fields.text("payment_method_type");
		return (text != null) ? named(PaymentMethodType.values(), text, PaymentMethodType.OTHER) : null;
	}

	private static OrderStatus status(String text) {
		return named(OrderStatus.values(), text, OrderStatus.UNRECOGNIZED);
	}

	private static <E extends Enum<E>> E named(E[] constants, String name, E otherwise) {
		return Arrays.stream(constants)
			.filter((constant) -> constant.name().equals(name))
			.findFirst()
			.orElse(otherwise);
	}

}
