package com.moviecurators.kakaopay;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Valid requests for a payment, and KakaoPay's usual answers. */
final class Payments {

	static final String TID = "T8a1b2c3d4e5f6071829";

	static final String PG_TOKEN = "b7d1c0ffee5eed42aa01";

	static final String SID = "S8a1b2d504e5f6072001";

	static final String ORDER = "ord-317";

	static final String USER = "u_8842";

	private Payments() {
	}

	static ReadyRequest ready() {
		return ReadyRequest.of(ORDER, USER, "프리미엄 멤버십", 1, 39_000, 0, 3_545L, URI.create("http://localhost:8080/ok"),
				URI.create("http://localhost:8080/cancel"), URI.create("http://localhost:8080/fail"));
	}

	static ReadyRequest readyWithEverything() {
		ReadyRequest plain = ready();
		return new ReadyRequest("TC0ONETIME", ORDER, USER, "Drip", "D-1", 2, 33_000, 1_000, 2_909L, 300L,
				plain.approvalUrl(), plain.cancelUrl(), plain.failUrl(), List.of("SHINHAN", "KAKAOBANK"),
				PaymentMethodType.CARD, 3, true, Map.of("return_custom_url", "shop://back"), "shop://pay");
	}

	static ApproveRequest approve() {
		return new ApproveRequest(null, TID, ORDER, USER, PG_TOKEN, null, 39_000L);
	}

	static OrderRequest order() {
		return new OrderRequest(null, TID);
	}

	static CancelRequest cancel() {
		return new CancelRequest(null, TID, 11_000, 0, 1_000L, 39_000L, "RF-7");
	}

	static SubscriptionRequest charge() {
		return new SubscriptionRequest(null, SID, ORDER, USER, "Club", null, 1, 9_900, 0, 900L, null, null);
	}

	static SidRequest sid() {
		return new SidRequest(null, SID);
	}

	/** Sends a call with its usual request. */
	static Outcome<?> send(KakaoPayClient client, Call call) {
		return switch (call) {
			case READY -> client.ready(ready());
			case APPROVE -> client.approve(approve());
			case ORDER -> client.order(order());
			case CANCEL -> client.cancel(cancel());
			case SUBSCRIPTION -> client.subscription(charge());
			case SUBSCRIPTION_INACTIVE -> client.inactivateSubscription(sid());
			case SUBSCRIPTION_STATUS -> client.subscriptionStatus(sid());
		};
	}

	/** KakaoPay's usual answer to that request. */
	static String answer(Call call) {
		return switch (call) {
			case READY -> """
					{"tid":"T8a1b2c3d4e5f6071829","tms_result":false,
					 "next_redirect_app_url":"https://online-payment.kakaopay.com/mockup/app/0a1b",
					 "next_redirect_mobile_url":"https://online-payment.kakaopay.com/mockup/mobile/0a1b",
					 "next_redirect_pc_url":"https://online-payment.kakaopay.com/mockup/pc/0a1b",
					 "android_app_scheme":"kakaotalk://kakaopay/pg?url=https://x/0a1b",
					 "ios_app_scheme":"kakaotalk://kakaopay/pg?url=https://x/0a1b",
					 "created_at":"2026-11-22T15:04:05"}""";
			case APPROVE -> """
					{"aid":"A8a1b2d504e5f6071999","tid":"T8a1b2c3d4e5f6071829","cid":"TC0ONETIME","sid":null,
					 "partner_order_id":"ord-317","partner_user_id":"u_8842","payment_method_type":"CARD",
					 "item_name":"프리미엄 멤버십","item_code":null,"quantity":1,
					 "amount":{"total":39000,"tax_free":0,"vat":3545,"point":0,"discount":0,"green_deposit":0},
					 "card_info":{"kakaopay_purchase_corp":"신한","kakaopay_purchase_corp_code":"701",
					   "kakaopay_issuer_corp":"신한","kakaopay_issuer_corp_code":"101","bin":"111111","card_type":"신용",
					   "install_month":"00","approved_id":"30011234","card_mid":"777001","interest_free_install":"N",
					   "installment_type":"CARD_INSTALLMENT","card_item_code":"111111"},
					 "sequential_payment_methods":null,"payload":null,
					 "created_at":"2026-11-22T15:04:05","approved_at":"2026-11-22T15:05:38"}""";
			case ORDER -> """
					{"tid":"T8a1b2c3d4e5f6071829","cid":"TC0ONETIME","status":"PART_CANCEL_PAYMENT",
					 "partner_order_id":"ord-317","partner_user_id":"u_8842","payment_method_type":"CARD",
					 "item_name":"Drip","quantity":2,
					 "amount":{"total":33000,"tax_free":0,"vat":3000,"point":0,"discount":0,"green_deposit":0},
					 "canceled_amount":{"total":11000,"tax_free":0,"vat":1000,"point":0,"discount":0},
					 "cancel_available_amount":{"total":22000,"tax_free":0,"vat":2000,"point":0,"discount":0},
					 "created_at":"2026-11-22T15:04:05","approved_at":"2026-11-22T15:05:38",
					 "canceled_at":"2026-11-23T10:00:02",
					 "selected_card_info":{"card_bin":"111111","install_month":0,"card_corp_name":"신한",
					   "interest_free_install":"N","installment_type":"CARD_INSTALLMENT"},
					 "payment_action_details":[
					  {"aid":"A1","payment_action_type":"PAYMENT","payment_method_type":"CARD","amount":33000,
					   "point_amount":0,"discount_amount":0,"green_deposit":0,"approved_at":"2026-11-22T15:05:38"},
					  {"aid":"A2","payment_action_type":"CANCEL","amount":11000,"payload":"RF-7",
					   "approved_at":"2026-11-23T10:00:02"}]}""";
			case CANCEL -> """
					{"aid":"A8a2c9f224e5f6071aaa","tid":"T8a1b2c3d4e5f6071829","cid":"TC0ONETIME",
					 "status":"PART_CANCEL_PAYMENT","partner_order_id":"ord-317","partner_user_id":"u_8842",
					 "payment_method_type":"MONEY","item_name":"Drip","quantity":2,"payload":"RF-7",
					 "amount":{"total":39000,"tax_free":0,"vat":3545,"point":0,"discount":0},
					 "approved_cancel_amount":{"total":11000,"tax_free":0,"vat":1000,"point":0,"discount":0},
					 "canceled_amount":{"total":11000,"tax_free":0,"vat":1000,"point":0,"discount":0},
					 "cancel_available_amount":{"total":28000,"tax_free":0,"vat":2545,"point":0,"discount":0},
					 "created_at":"2026-11-22T15:04:05","approved_at":"2026-11-22T15:05:38",
					 "canceled_at":"2026-11-23T10:00:02"}""";
			case SUBSCRIPTION -> """
					{"aid":"A8a9f0014e5f60720aaa","tid":"T8a9f0014e5f60720bbb","cid":"TCSUBSCRIP",
					 "sid":"S8a1b2d504e5f6072001","partner_order_id":"ord-317","partner_user_id":"u_8842",
					 "payment_method_type":"MONEY","item_name":"Club","quantity":1,
					 "amount":{"total":9900,"tax_free":0,"vat":900,"point":0,"discount":0},
					 "created_at":"2026-12-22T09:00:01","approved_at":"2026-12-22T09:00:01"}""";
			case SUBSCRIPTION_INACTIVE -> """
					{"cid":"TCSUBSCRIP","sid":"S8a1b2d504e5f6072001","status":"INACTIVE",
					 "created_at":"2026-11-22T15:05:38","last_approved_at":"2026-12-22T09:00:01",
					 "inactivated_at":"2027-01-03T11:20:00"}""";
			case SUBSCRIPTION_STATUS -> """
					{"available":true,"cid":"TCSUBSCRIP","sid":"S8a1b2d504e5f6072001","status":"ACTIVE",
					 "payment_method_type":"MONEY","item_name":"Club","created_at":"2026-11-22T15:05:38",
					 "last_approved_at":"2026-12-22T09:00:01","use_point_status":"USE"}""";
		};
	}

}
