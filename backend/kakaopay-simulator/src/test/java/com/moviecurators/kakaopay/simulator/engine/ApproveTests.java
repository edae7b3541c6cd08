package com.moviecurators.kakaopay.simulator.engine;

import java.time.Duration;

import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApproveTests {

	private final Shop shop = new Shop();

	@Test
	void takesTheMoneyOfAnAuthenticatedPayment() {
		this.shop.authenticated().later(Duration.ofSeconds(93));
		KakaoPayAnswer answer = this.shop.call(Call.APPROVE,
				this.shop.approve().with("total_amount", 33_000).with("payload", "memo"));
		assertThat(answer.httpStatus()).isEqualTo(200);
		assertThat((String) Shop.at(answer, "aid")).matches("A[0-9a-f]{19}");
		assertThat(Shop.at(answer, "tid")).isEqualTo(this.shop.payment().tid());
		assertThat(Shop.at(answer, "amount.total")).isEqualTo(33_000L);
		assertThat(Shop.at(answer, "amount.vat")).isEqualTo(3_000L);
		assertThat(Shop.at(answer, "payload")).isEqualTo("memo");
		assertThat(Shop.at(answer, "created_at")).isEqualTo("2026-11-22T15:04:05");
		assertThat(Shop.at(answer, "approved_at")).isEqualTo("2026-11-22T15:05:38");
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
	}

	@Test
	void namesUnusedFieldsAsNull() {
		KakaoPayAnswer answer = this.shop.authenticated().call(Call.APPROVE, this.shop.approve());
		assertThat(answer.body()).containsEntry("sid", null)
			.containsEntry("item_code", null)
			.containsEntry("payload", null)
			.containsEntry("sequential_payment_methods", null);
	}

	@Test
	void tellsTheCardOfACardPaymentOnly() {
		this.shop.prepared(Shop.ready().with("install_month", 3));
		this.shop.engine.pay(this.shop.payment().pageId(), PaymentMethod.CARD);
		KakaoPayAnswer card = this.shop.call(Call.APPROVE, this.shop.approve());
		assertThat(Shop.at(card, "payment_method_type")).isEqualTo("CARD");
		assertThat(Shop.at(card, "card_info.install_month")).isEqualTo("03");
		assertThat((String) Shop.at(card, "card_info.approved_id")).matches("\\d{8}");

		this.shop.prepared();
		this.shop.engine.pay(this.shop.payment().pageId(), PaymentMethod.MONEY);
		KakaoPayAnswer money = this.shop.call(Call.APPROVE, this.shop.approve());
		assertThat(Shop.at(money, "payment_method_type")).isEqualTo("MONEY");
		assertThat(money.body()).containsEntry("card_info", null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tid", "partner_order_id", "partner_user_id", "pg_token" })
	void asksForEachRequiredField(String field) {
		this.shop.authenticated();
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve().without(field)))).isEqualTo(-2);
		assertPayable();
	}

	@Test
	void refusesAnUnknownTid() {
		this.shop.authenticated();
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve().with("tid", "T" + "f".repeat(19)))))
			.isEqualTo(-721);
		assertPayable();
	}

	@Test
	void refusesIdsThatDifferFromReady() {
		this.shop.authenticated();
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve().with("partner_order_id", "order-2"))))
			.isEqualTo(-706);
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve().with("partner_user_id", "u_1"))))
			.isEqualTo(-707);
		assertPayable();
	}

	@Test
	void refusesAWrongToken() {
		this.shop.authenticated();
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve().with("pg_token", "0".repeat(20)))))
			.isEqualTo(-708);
		assertPayable();
	}

	@Test
	void refusesATokenOfAnotherPayment() {
		this.shop.authenticated();
		Shop.Body first = this.shop.approve();
		this.shop.authenticated();
		assertThat(Shop.code(this.shop.call(Call.APPROVE, first.with("tid", this.shop.payment().tid()))))
			.isEqualTo(-708);
		assertPayable();
	}

	@Test
	void refusesAnotherTotal() {
		this.shop.authenticated();
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve().with("total_amount", 32_999))))
			.isEqualTo(-725);
		assertPayable();
	}

	@Test
	void refusesAPayloadOfMoreThan200Characters() {
		this.shop.authenticated();
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve().with("payload", "x".repeat(201)))))
			.isEqualTo(-2);
		assertPayable();
	}

	@Test
	void refusesBeforeThePayerIsDone() {
		this.shop.prepared();
		KakaoPayAnswer answer = this.shop.call(Call.APPROVE, this.shop.approve());
		assertThat(Shop.code(answer)).isEqualTo(-701);
		assertThat(Shop.at(answer, "extras.method_result_code")).isEqualTo("9999");
		this.shop.engine.open(this.shop.payment().pageId());
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-701);
	}

	@Test
	void refusesSecondApproval() {
		this.shop.paid();
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-702);
		assertThat(this.shop.payment().actions()).hasSize(1);
	}

	@Test
	void refusesApprovalOfARefundedPayment() {
		this.shop.paid();
		this.shop.call(Call.CANCEL, this.shop.cancel(33_000));
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-702);
	}

	@Test
	void refusesWhatThePayerStoppedOrFailed() {
		this.shop.prepared();
		this.shop.engine.quit(this.shop.payment().pageId());
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-783);
		this.shop.prepared();
		this.shop.engine.fail(this.shop.payment().pageId());
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-783);
	}

	@Test
	void approvesUntilTheLastMomentOfThe15Minutes() {
		this.shop.authenticated().later(Duration.ofMinutes(15).minusNanos(1));
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isNull();
	}

	@Test
	void refusesWhenThe15MinutesAreOver() {
		this.shop.authenticated().later(Duration.ofMinutes(15));
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-723);
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.FAIL_PAYMENT);
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-783);
	}

	@Test
	void stillKnowsAPaidPaymentAfterThe15Minutes() {
		this.shop.paid().later(Duration.ofDays(365));
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-702);
	}

	@Test
	void refusesWhileAnotherCallIsAtWork() {
		this.shop.authenticated();
		String tid = this.shop.payment().tid();
		this.shop.engine.markInProgress(tid);
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-785);
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(1)))).isEqualTo(-785);
		assertThat(Shop.code(this.shop.call(Call.ORDER, this.shop.order()))).isNull();
		this.shop.engine.clearInProgress(tid);
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isNull();
	}

	@Test
	void countsApproveCalls() {
		this.shop.authenticated();
		for (int i = 0; i < 3; i++) {
			this.shop.engine
				.countApproveCall(new KakaoPayRequest(null, java.util.Map.of("tid", this.shop.payment().tid())));
		}
		assertThat(this.shop.payment().approveCalls()).isEqualTo(3);
	}

	private void assertPayable() {
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.AUTH_PASSWORD);
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isNull();
	}

}
