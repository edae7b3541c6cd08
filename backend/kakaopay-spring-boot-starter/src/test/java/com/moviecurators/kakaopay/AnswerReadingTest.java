package com.moviecurators.kakaopay;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.moviecurators.kakaopay.ApproveAnswer.SequentialPaymentMethod;
import com.moviecurators.kakaopay.Outcome.Happened;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The outcomes of answers of every kind, over a real socket. */
class AnswerReadingTest extends StubbedAnswersTest {

	@ParameterizedTest
	@CsvSource({ "APPROVE,aid", "APPROVE,tid", "APPROVE,partner_order_id", "APPROVE,partner_user_id", "APPROVE,amount",
			"APPROVE,total", "READY,tid", "READY,next_redirect_pc_url", "READY,next_redirect_mobile_url",
			"READY,next_redirect_app_url", "ORDER,tid", "ORDER,status", "CANCEL,tid", "CANCEL,approved_cancel_amount",
			"SUBSCRIPTION,aid", "SUBSCRIPTION,tid", "SUBSCRIPTION,partner_order_id", "SUBSCRIPTION_INACTIVE,sid",
			"SUBSCRIPTION_INACTIVE,status", "SUBSCRIPTION_STATUS,sid", "SUBSCRIPTION_STATUS,status",
			"SUBSCRIPTION_STATUS,available" })
	void needsTheFieldsThatDecide(Call call, String field) {
		String without = Payments.answer(call).replace('"' + field + '"', "\"gone\"");

		UnknownCause cause = unknown(call, 200, without);

		assertThat(cause.kind()).isEqualTo(Kind.UNREADABLE);
		assertThat(cause.detail()).contains(field.equals("total") ? "amount" : field);
	}

	@ParameterizedTest
	@CsvSource({ "APPROVE,T8a1b2c3d4e5f6071829", "APPROVE,ord-317", "APPROVE,u_8842", "APPROVE,TC0ONETIME",
			"ORDER,T8a1b2c3d4e5f6071829", "ORDER,TC0ONETIME", "CANCEL,T8a1b2c3d4e5f6071829", "CANCEL,TC0ONETIME",
			"SUBSCRIPTION,S8a1b2d504e5f6072001", "SUBSCRIPTION,ord-317", "SUBSCRIPTION,u_8842",
			"SUBSCRIPTION,TCSUBSCRIP", "SUBSCRIPTION_INACTIVE,S8a1b2d504e5f6072001", "SUBSCRIPTION_INACTIVE,INACTIVE",
			"SUBSCRIPTION_STATUS,S8a1b2d504e5f6072001" })
	void doesNotTakeAnAnswerAboutSomethingElse(Call call, String id) {
		UnknownCause cause = unknown(call, 200, Payments.answer(call).replace(id, "another"));

		assertThat(cause.kind()).isEqualTo(Kind.UNREADABLE);
		assertThat(cause.detail()).contains("is not the one that was asked for").doesNotContain(id, "another");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "/relative", "ftp://x/y", "https://", "no address at all" })
	void doesNotHandOutAnAddressThatIsNoWebAddress(String address) {
		String body = Payments.answer(Call.READY)
			.replace("https://online-payment.kakaopay.com/mockup/pc/0a1b", address);

		assertThat(unknown(Call.READY, 200, body).detail()).contains("next_redirect_pc_url");
	}

	@Test
	void leavesAnotherAmountToTheMerchant() {
		ApproveAnswer answer = happened(Call.APPROVE, ApproveAnswer.class, (body) -> body.replace("39000", "100"));

		assertThat(answer.amount().total()).isEqualTo(100);
	}

	@Test
	void toleratesNumbersAsTextAndTextAsNumbers() {
		ApproveAnswer answer = happened(Call.APPROVE, ApproveAnswer.class,
				(body) -> body.replace("39000", "\"39000\"")
					.replace("3545", "3545.0")
					.replace("\"30011234\"", "30011234")
					.replace("\"quantity\":1", "\"quantity\":\"1\""));

		assertThat(answer.amount()).isEqualTo(new Amount(39_000, 0, 3_545, 0, 0, 0));
		assertThat(answer.cardInfo()).extracting("approvedId").isEqualTo("30011234");
		assertThat(answer.quantity()).isOne();
	}

	@Test
	void toleratesUnknownFieldsMethodsAndTimes() {
		ApproveAnswer answer = happened(Call.APPROVE, ApproveAnswer.class,
				(body) -> body.replace("\"CARD\"", "\"TOMORROW\"")
					.replace("2026-11-22T15:05:38", "soon")
					.replace("\"quantity\":1", "\"quantity\":99999999999,\"newer\":{\"a\":[1]}"));

		assertThat(answer.paymentMethodType()).isEqualTo(PaymentMethodType.OTHER);
		assertThat(answer.approvedAt()).isNull();
		assertThat(answer.quantity()).isNull();
	}

	@Test
	void toleratesEverythingOptionalToBeNullOrAbsent() {
		String bare = """
				{"aid":"A1","tid":"T8a1b2c3d4e5f6071829","partner_order_id":"ord-317","partner_user_id":"u_8842",
				 "payment_method_type":null,"amount":{"total":39000},"card_info":null}""";

		assertThat(happened(Call.APPROVE, ApproveAnswer.class, (body) -> bare)).isEqualTo(new ApproveAnswer("A1",
				Payments.TID, "TC0ONETIME", null, Payments.ORDER, Payments.USER, PaymentMethodType.OTHER,
				new Amount(39_000, 0, 0, 0, 0, 0), null, null, null, null, null, null, null, List.of()));
	}

	@Test
	void readsTheKeysOfASequentialPayment() {
		ApproveAnswer answer = happened(Call.APPROVE, ApproveAnswer.class, (body) -> body
			.replace("\"sequential_payment_methods\":null", """
					"sequential_payment_methods":[
					 {"payment_priority":1,"sid":"S1","payment_method_type":"CARD","card_info":{"bin":"111111"}},
					 {"payment_priority":"2","sid":"S2","payment_method_type":"MONEY","card_info":null},{},null]"""));

		assertThat(answer.sequentialPaymentMethods()).containsExactly(
				new SequentialPaymentMethod(1, "S1", PaymentMethodType.CARD,
						new CardInfo(null, null, null, null, "111111", null, null, null, null, null, null, null)),
				new SequentialPaymentMethod(2, "S2", PaymentMethodType.MONEY, null),
				new SequentialPaymentMethod(null, null, null, null));
	}

	@Test
	void readsACancelWithoutItsOwnId() {
		CancelAnswer answer = happened(Call.CANCEL, CancelAnswer.class,
				(body) -> body.replace("\"aid\":\"A8a2c9f224e5f6071aaa\",", ""));

		assertThat(answer.aid()).isNull();
		assertThat(answer.approvedCancelAmount().total()).isEqualTo(11_000);
	}

	@Test
	void readsTimeWithOffsetAsKoreanTime() {
		assertThat(happened(Call.READY, ReadyAnswer.class,
				(body) -> body.replace("2026-11-22T15:04:05", "2026-11-22T06:04:05Z"))
			.createdAt()).isEqualTo("2026-11-22T15:04:05");
	}

	@ParameterizedTest
	@EnumSource
	void readsEveryStatus(OrderStatus status) {
		OrderAnswer answer = happened(Call.ORDER, OrderAnswer.class,
				(body) -> body.replace("PART_CANCEL_PAYMENT", status.name()));

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.statusText()).isEqualTo(status.name());
	}

	@Test
	void readsUnfinishedPaymentWithStatusOfTomorrow() {
		OrderAnswer answer = happened(Call.ORDER, OrderAnswer.class, (body) -> """
				{"tid":"T8a1b2c3d4e5f6071829","status":"WAITING_FOR_GODOT","payment_action_details":null,
				 "amount":"none","selected_card_info":[]}""");

		assertThat(answer.status()).isEqualTo(OrderStatus.UNRECOGNIZED);
		assertThat(answer.statusText()).isEqualTo("WAITING_FOR_GODOT");
		assertThat(answer.paymentActionDetails()).isEmpty();
		assertThat(answer.amount()).isNull();
	}

	@Test
	void readsActionsThatLackTheirFields() {
		OrderAnswer answer = happened(Call.ORDER, OrderAnswer.class,
				(body) -> "{\"tid\":\"T8a1b2c3d4e5f6071829\",\"status\":\"SUCCESS_PAYMENT\","
						+ "\"payment_action_details\":[{},null,7]}");

		assertThat(answer.paymentActionDetails())
			.isEqualTo(List.of(new OrderAnswer.PaymentAction("", null, null, null, null, null, "", null, null)));
	}

	@Test
	void readsKoreanAsUtf8WhateverTheHeaderSays() {
		byte[] body = Payments.answer(Call.APPROVE).getBytes(StandardCharsets.UTF_8);
		this.kakaoPay.answers(Call.APPROVE,
				WireMock.aResponse().withHeader("Content-Type", "text/plain;charset=ISO-8859-1").withBody(body));

		assertThat(this.client.approve(Payments.approve())).isInstanceOfSatisfying(Happened.class,
				(happened) -> assertThat(((ApproveAnswer) happened.answer()).itemName()).isEqualTo("프리미엄 멤버십"));
	}

}
