package com.moviecurators.kakaopay.simulator.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Only so many payments are retained. */
class EvictionTests {

	private final Shop shop = new Shop(new EngineSettings().withMaximumPayments(3));

	@Test
	void evictsTheOldestFinalPayment() {
		prepare("open");
		paid("paid");
		prepare("canceled");
		this.shop.engine.quit(this.shop.payment().pageId());
		prepare("next");
		assertThat(orders()).containsExactly("next", "canceled", "open");
		prepare("last");
		assertThat(orders()).containsExactly("last", "next", "open");
	}

	@Test
	void evictsAnExpiredPaymentBeforeAnOpenOne() {
		prepare("expired");
		this.shop.later(Duration.ofMinutes(16));
		prepare("a");
		prepare("b");
		prepare("c");
		assertThat(orders()).containsExactly("c", "b", "a");
	}

	@Test
	void evictsTheOldestPaymentIfNoneIsFinal() {
		for (String order : List.of("a", "b", "c", "d")) {
			prepare(order);
		}
		assertThat(orders()).containsExactly("d", "c", "b");
	}

	@Test
	void retainsAPaymentThatACallOrALateEffectIsAbout() {
		paid("refund");
		String refunded = this.shop.payment().tid();
		this.shop.engine.markInProgress(refunded);
		prepare("late");
		this.shop.pay();
		KakaoPayRequest approve = this.shop.approve().with("partner_order_id", "late").request();
		this.shop.engine.captureAfterFailure(approve, Duration.ofMinutes(1), () -> {
		});
		prepare("a");
		prepare("b");
		prepare("c");
		assertThat(orders()).containsExactly("c", "late", "refund");
		this.shop.later(Duration.ofMinutes(1));
		assertThat(this.shop.engine.payment("late").orElseThrow().status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
	}

	@Test
	void retainsTheNewestPaymentEvenIfACallIsAboutEveryOther() {
		Shop small = new Shop(new EngineSettings().withMaximumPayments(1));
		small.authenticated();
		String first = small.payment().tid();
		small.engine.markInProgress(first);
		small.prepared(Shop.ready().with("partner_order_id", "next"));
		assertThat(small.engine.payments()).extracting(PaymentView::partnerOrderId).containsExactly("next");
		assertThat(small.engine.paymentOfPage(small.payment().pageId())).isPresent();
	}

	@Test
	void retainsTheNewestPaymentOfSeveralToo() {
		for (String order : List.of("a", "b", "c")) {
			prepare(order);
			this.shop.engine.markInProgress(this.shop.payment().tid());
		}
		prepare("d");
		assertThat(orders()).containsExactly("d", "c", "b");
	}

	@Test
	void knowsNothingOfAnEvictedPayment() {
		paid("a");
		PaymentView evicted = this.shop.payment();
		for (String order : List.of("b", "c", "d")) {
			prepare(order);
		}
		KakaoPayRequest inquiry = new KakaoPayRequest(Shop.KEY, Map.of("cid", "TC0ONETIME", "tid", evicted.tid()));
		assertThat(Shop.code(this.shop.engine.take(Call.ORDER, inquiry))).isEqualTo(-721);
		assertThat(this.shop.engine.payment("a")).isEmpty();
		assertThat(this.shop.engine.paymentOfPage(evicted.pageId())).isEmpty();
	}

	@Test
	void findsTheOlderPaymentOfANumberWhenTheNewerIsEvicted() {
		prepare("same");
		String older = this.shop.payment().tid();
		paid("same");
		prepare("a");
		prepare("b");
		assertThat(this.shop.engine.payment("same").orElseThrow().tid()).isEqualTo(older);
	}

	@Test
	void retainsTenThousandUnlessToldOtherwise() {
		assertThat(new EngineSettings().maximumPayments()).isEqualTo(10_000);
		assertThatIllegalArgumentException().isThrownBy(() -> new EngineSettings().withMaximumPayments(0))
			.withMessageContaining("at least 1");
	}

	private void prepare(String order) {
		this.shop.prepared(Shop.ready().with("partner_order_id", order));
	}

	private void paid(String order) {
		prepare(order);
		this.shop.pay();
		assertThat(this.shop.call(Call.APPROVE, this.shop.approve().with("partner_order_id", order)).isSuccess())
			.isTrue();
	}

	private List<String> orders() {
		return this.shop.engine.payments().stream().map(PaymentView::partnerOrderId).toList();
	}

}
