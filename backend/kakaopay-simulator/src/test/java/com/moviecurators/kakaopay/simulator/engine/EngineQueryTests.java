package com.moviecurators.kakaopay.simulator.engine;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine's queries beside KakaoPay's calls. */
class EngineQueryTests {

	private final Shop shop = new Shop();

	@Test
	void findsTheNewestPaymentsThatMatch() {
		prepare("a-1", "Tea");
		prepare("a-2", "Coffee");
		prepare("b-3", "Coffee");
		assertThat(this.shop.engine.payments("a-", 10)).extracting(PaymentView::partnerOrderId)
			.containsExactly("a-2", "a-1");
		assertThat(this.shop.engine.payments("Coffee", 1)).extracting(PaymentView::partnerOrderId)
			.containsExactly("b-3");
		assertThat(this.shop.engine.payments("", 2)).hasSize(2);
		assertThat(this.shop.engine.payments("none", 2)).isEmpty();
		assertThat(this.shop.engine.paymentCount()).isEqualTo(3);
	}

	@Test
	void findsTheNewestPaymentOfAnOrderNumber() {
		prepare("same", "Tea");
		String older = this.shop.payment().tid();
		prepare("same", "Coffee");
		assertThat(this.shop.engine.payment("same")).map(PaymentView::itemName).hasValue("Coffee");
		assertThat(this.shop.engine.paymentOf(request("tid", older))).map(PaymentView::itemName).hasValue("Tea");
		assertThat(this.shop.engine.payment("other")).isEmpty();
	}

	@Test
	void namesTheOrderOfACall() {
		prepare("o", "Tea");
		String tid = this.shop.payment().tid();
		assertThat(this.shop.engine.partnerOrderIdOf(request("tid", tid))).isEqualTo("o");
		assertThat(this.shop.engine.partnerOrderIdOf(request("partner_order_id", "stated"))).isEqualTo("stated");
		assertThat(this.shop.engine.partnerOrderIdOf(request("tid", "unknown"))).isNull();
		assertThat(this.shop.engine.partnerOrderIdOf(new KakaoPayRequest(null, null))).isNull();
	}

	@Test
	void givesSnapshotsThatDoNotChange() {
		this.shop.prepared();
		PaymentView before = this.shop.payment();
		this.shop.pay();
		assertThat(before.status()).isEqualTo(PaymentStatus.READY);
		assertThat(before.returnUrl()).isNull();
		assertThat(this.shop.payment().merchantHost()).isEqualTo("shop.example.com");
	}

	@Test
	void refusesOtherCallsOnlyWhileOneIsInProgress() {
		this.shop.paid();
		String tid = this.shop.payment().tid();
		this.shop.engine.markInProgress(tid);
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(1)))).isEqualTo(-785);
		assertThat(Shop.code(this.shop.call(Call.ORDER, this.shop.order()))).isNull();
		this.shop.engine.clearInProgress(tid);
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(1)))).isNull();
	}

	@Test
	void ignoresProgressOfAnUnknownPayment() {
		this.shop.engine.markInProgress("T0");
		this.shop.engine.markInProgress(null);
		this.shop.engine.clearInProgress(null);
		assertThat(Shop.code(this.shop.paid().call(Call.CANCEL, this.shop.cancel(1)))).isNull();
	}

	@Test
	void removesAllPayments() {
		this.shop.paid();
		this.shop.engine.markInProgress(this.shop.payment().tid());
		this.shop.engine.clear();
		assertThat(this.shop.engine.paymentCount()).isZero();
		assertThat(this.shop.engine.payment("order-1")).isEmpty();
		assertThat(Shop.code(this.shop.paid().call(Call.CANCEL, this.shop.cancel(1)))).isNull();
	}

	@Test
	void answersAnUnknownCallWithItsAddress() {
		KakaoPayAnswer answer = KakaoPayAnswer.unknownUrl("/online/v1/payment/x");
		assertThat(answer.httpStatus()).isEqualTo(404);
		assertThat(Shop.at(answer, "error_message")).isEqualTo("unknown URL /online/v1/payment/x");
	}

	@Test
	void countsNoCallOfAnUnknownPayment() {
		this.shop.prepared();
		this.shop.engine.countApproveCall(request("tid", "unknown"));
		assertThat(this.shop.payment().approveCalls()).isZero();
		this.shop.engine.countApproveCall(request("tid", this.shop.payment().tid()));
		assertThat(this.shop.payment().approveCalls()).isEqualTo(1);
	}

	private void prepare(String order, String item) {
		this.shop.prepared(Shop.ready().with("partner_order_id", order).with("item_name", item));
	}

	private static KakaoPayRequest request(String name, String value) {
		return new KakaoPayRequest(null, Map.of(name, value));
	}

}
