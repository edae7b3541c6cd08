package com.moviecurators.kakaopay;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderAnswer.SelectedCardInfo;
import com.moviecurators.kakaopay.Outcome.Happened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Each call over a real socket: its request and its outcome. */
class SevenCallsWireTest {

	private static final KakaoPayStub kakaoPay = new KakaoPayStub();

	private static final HttpKakaoPayClient client = kakaoPay.client();

	@AfterEach
	void reset() {
		kakaoPay.reset();
	}

	@AfterAll
	static void stop() throws Exception {
		client.close();
		kakaoPay.close();
	}

	@ParameterizedTest
	@EnumSource
	void sendsOneJsonPostWithTheKey(Call call) {
		assertThat(happened(call)).isNotNull();

		LoggedRequest sent = kakaoPay.onlyRequest();
		assertThat(sent.getMethod().getName()).isEqualTo("POST");
		assertThat(sent.getUrl()).isEqualTo(call.path());
		assertThat(sent.getHeader("Authorization")).isEqualTo("SECRET_KEY " + KakaoPayStub.KEY);
		assertThat(sent.getHeader("Content-Type")).isEqualTo("application/json");
		assertThat(sent.getHeader("Accept")).isEqualTo("application/json");
		assertThat(sent.getHeader("Content-Length")).isEqualTo(String.valueOf(sent.getBody().length));
		assertThat(sent.containsHeader("Transfer-Encoding")).isFalse();
		assertThat(sent.containsHeader("Expect")).isFalse();
	}

	@Test
	void preparesPayment() {
		ReadyAnswer answer = (ReadyAnswer) happened(Call.READY);

		assertSent("""
				{"cid":"TC0ONETIME","partner_order_id":"ord-317","partner_user_id":"u_8842",
				 "item_name":"프리미엄 멤버십","quantity":1,"total_amount":39000,"tax_free_amount":0,"vat_amount":3545,
				 "approval_url":"http://localhost:8080/ok","cancel_url":"http://localhost:8080/cancel",
				 "fail_url":"http://localhost:8080/fail"}""");
		assertThat(answer)
			.isEqualTo(new ReadyAnswer(Payments.TID, URI.create("https://online-payment.kakaopay.com/mockup/pc/0a1b"),
					URI.create("https://online-payment.kakaopay.com/mockup/mobile/0a1b"),
					URI.create("https://online-payment.kakaopay.com/mockup/app/0a1b"),
					"kakaotalk://kakaopay/pg?url=https://x/0a1b", "kakaotalk://kakaopay/pg?url=https://x/0a1b",
					LocalDateTime.parse("2026-11-22T15:04:05")));
	}

	@Test
	void preparesPaymentWithEveryOption() {
		kakaoPay.answers(Call.READY, 200, Payments.answer(Call.READY));

		client.ready(Payments.readyWithEverything());

		assertSent("""
				{"cid":"TC0ONETIME","partner_order_id":"ord-317","partner_user_id":"u_8842","item_name":"Drip",
				 "item_code":"D-1","quantity":2,"total_amount":33000,"tax_free_amount":1000,"vat_amount":2909,
				 "green_deposit":300,"approval_url":"http://localhost:8080/ok",
				 "cancel_url":"http://localhost:8080/cancel","fail_url":"http://localhost:8080/fail",
				 "available_cards":["SHINHAN","KAKAOBANK"],"payment_method_type":"CARD","install_month":3,
				 "use_share_installment":"Y","custom_json":{"return_custom_url":"shop://back"},
				 "redirect_scheme_url":"shop://pay"}""");
	}

	@Test
	void approvesPayment() {
		ApproveAnswer answer = (ApproveAnswer) happened(Call.APPROVE);

		assertSent("""
				{"cid":"TC0ONETIME","tid":"T8a1b2c3d4e5f6071829","partner_order_id":"ord-317",
				 "partner_user_id":"u_8842","pg_token":"b7d1c0ffee5eed42aa01","total_amount":39000}""");
		assertThat(answer).isEqualTo(new ApproveAnswer("A8a1b2d504e5f6071999", Payments.TID, "TC0ONETIME", null,
				Payments.ORDER, Payments.USER, PaymentMethodType.CARD, new Amount(39_000, 0, 3_545, 0, 0, 0),
				new CardInfo("신한", "701", "신한", "101", "111111", "신용", "00", "30011234", "777001", "N",
						"CARD_INSTALLMENT", "111111"),
				"프리미엄 멤버십", null, 1, LocalDateTime.parse("2026-11-22T15:04:05"),
				LocalDateTime.parse("2026-11-22T15:05:38"), null, List.of()));
	}

	@Test
	void inquiresOrder() {
		OrderAnswer answer = (OrderAnswer) happened(Call.ORDER);

		assertSent("{\"cid\":\"TC0ONETIME\",\"tid\":\"T8a1b2c3d4e5f6071829\"}");
		assertThat(answer.status()).isEqualTo(OrderStatus.PART_CANCEL_PAYMENT);
		assertThat(answer.amount()).isEqualTo(new Amount(33_000, 0, 3_000, 0, 0, 0));
		assertThat(answer.canceledAmount()).isEqualTo(new Amount(11_000, 0, 1_000, 0, 0, 0));
		assertThat(answer.cancelAvailableAmount()).isEqualTo(new Amount(22_000, 0, 2_000, 0, 0, 0));
		assertThat(answer.selectedCardInfo())
			.isEqualTo(new SelectedCardInfo("111111", 0, "신한", "N", "CARD_INSTALLMENT"));
		assertThat(answer.canceledAt()).isEqualTo("2026-11-23T10:00:02");
		assertThat(answer.paymentActionDetails()).containsExactly(
				new PaymentAction("A1", LocalDateTime.parse("2026-11-22T15:05:38"), 33_000L, 0L, 0L, 0L, "PAYMENT",
						PaymentMethodType.CARD, null),
				new PaymentAction("A2", LocalDateTime.parse("2026-11-23T10:00:02"), 11_000L, null, null, null, "CANCEL",
						null, "RF-7"));
	}

	@Test
	void cancelsPayment() {
		CancelAnswer answer = (CancelAnswer) happened(Call.CANCEL);

		assertSent("""
				{"cid":"TC0ONETIME","tid":"T8a1b2c3d4e5f6071829","cancel_amount":11000,"cancel_tax_free_amount":0,
				 "cancel_vat_amount":1000,"cancel_available_amount":39000,"payload":"RF-7"}""");
		assertThat(answer).isEqualTo(new CancelAnswer("A8a2c9f224e5f6071aaa", Payments.TID, "TC0ONETIME",
				OrderStatus.PART_CANCEL_PAYMENT, Payments.ORDER, Payments.USER, PaymentMethodType.MONEY,
				new Amount(39_000, 0, 3_545, 0, 0, 0), new Amount(11_000, 0, 1_000, 0, 0, 0),
				new Amount(11_000, 0, 1_000, 0, 0, 0), new Amount(28_000, 0, 2_545, 0, 0, 0), "Drip", null, 2,
				LocalDateTime.parse("2026-11-22T15:04:05"), LocalDateTime.parse("2026-11-22T15:05:38"),
				LocalDateTime.parse("2026-11-23T10:00:02"), "RF-7"));
	}

	@Test
	void chargesRecurringKey() {
		ApproveAnswer answer = (ApproveAnswer) happened(Call.SUBSCRIPTION);

		assertSent("""
				{"cid":"TCSUBSCRIP","sid":"S8a1b2d504e5f6072001","partner_order_id":"ord-317",
				 "partner_user_id":"u_8842","item_name":"Club","quantity":1,"total_amount":9900,
				 "tax_free_amount":0,"vat_amount":900}""");
		assertThat(answer.tid()).isEqualTo("T8a9f0014e5f60720bbb");
		assertThat(answer.sid()).isEqualTo(Payments.SID);
		assertThat(answer.paymentMethodType()).isEqualTo(PaymentMethodType.MONEY);
		assertThat(answer.cardInfo()).isNull();
	}

	@Test
	void endsRecurringKey() {
		SubscriptionInactiveAnswer answer = (SubscriptionInactiveAnswer) happened(Call.SUBSCRIPTION_INACTIVE);

		assertSent("{\"cid\":\"TCSUBSCRIP\",\"sid\":\"S8a1b2d504e5f6072001\"}");
		assertThat(answer).isEqualTo(new SubscriptionInactiveAnswer("TCSUBSCRIP", Payments.SID, "INACTIVE",
				LocalDateTime.parse("2026-11-22T15:05:38"), LocalDateTime.parse("2026-12-22T09:00:01"),
				LocalDateTime.parse("2027-01-03T11:20:00")));
	}

	@Test
	void inquiresRecurringKey() {
		SubscriptionStatusAnswer answer = (SubscriptionStatusAnswer) happened(Call.SUBSCRIPTION_STATUS);

		assertSent("{\"cid\":\"TCSUBSCRIP\",\"sid\":\"S8a1b2d504e5f6072001\"}");
		assertThat(answer).isEqualTo(new SubscriptionStatusAnswer(true, "TCSUBSCRIP", Payments.SID, "ACTIVE",
				PaymentMethodType.MONEY, "Club", LocalDateTime.parse("2026-11-22T15:05:38"),
				LocalDateTime.parse("2026-12-22T09:00:01"), null, "USE"));
	}

	private Object happened(Call call) {
		kakaoPay.answers(call, 200, Payments.answer(call));
		Outcome<?> outcome = Payments.send(client, call);
		assertThat(outcome).isInstanceOf(Happened.class);
		return ((Happened<?>) outcome).answer();
	}

	private void assertSent(String json) {
		JsonMapper mapper = new JsonMapper();
		assertThat(mapper.readTree(kakaoPay.onlyRequest().getBodyAsString())).isEqualTo(mapper.readTree(json));
	}

}
