package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PayerTests {

	private final Shop shop = new Shop();

	@ParameterizedTest
	@CsvSource({ "https://a.b/ok,\\?", "https://a.b/ok?order=1,&", "https://a.b/ok?,''", "https://a.b/ok?a=1&,''" })
	void addsTheTokenToTheApprovalAddress(String url, String separator) {
		this.shop.prepared(Shop.ready().with("approval_url", url)).pay();
		assertThat(this.shop.payment().returnUrl().toString())
			.matches(url.replace("?", "\\?") + separator + "pg_token=[0-9a-f]{20}");
	}

	@Test
	void addsTheTokenBeforeAFragment() {
		this.shop.prepared(Shop.ready().with("approval_url", "https://a.b/ok?x=1#/done")).pay();
		assertThat(this.shop.payment().returnUrl().getQuery()).startsWith("x=1&pg_token=");
		assertThat(this.shop.payment().returnUrl().getFragment()).isEqualTo("/done");
	}

	@Test
	void goesToTheCancelAndFailAddressesAsTheyAre() {
		this.shop.prepared();
		assertThat(Shop.returnUrl(this.shop.engine.quit(page()))).hasToString("https://shop.example.com/cancel");
		this.shop.prepared();
		assertThat(Shop.returnUrl(this.shop.engine.fail(page()))).hasToString("https://shop.example.com/fail");
		this.shop.prepared();
		assertThat(Shop.returnUrl(this.shop.engine.expire(page()))).hasToString("https://shop.example.com/fail");
		assertThat(this.shop.payment().ranOutOfTime()).isTrue();
	}

	@Test
	void mayRepeatWhatItDid() {
		this.shop.prepared().pay();
		URI first = this.shop.payment().returnUrl();
		assertThat(Shop.returnUrl(this.shop.engine.pay(page(), PaymentMethod.MONEY))).isEqualTo(first);
		this.shop.prepared();
		assertThat(Shop.returnUrl(this.shop.engine.quit(page())))
			.isEqualTo(Shop.returnUrl(this.shop.engine.quit(page())));
		this.shop.prepared();
		assertThat(Shop.returnUrl(this.shop.engine.fail(page())))
			.isEqualTo(Shop.returnUrl(this.shop.engine.fail(page())));
	}

	@Test
	void cannotDoOneThingAfterAnother() {
		this.shop.prepared();
		this.shop.engine.quit(page());
		assertImpossible(() -> this.shop.engine.pay(page(), null), PaymentStatus.QUIT_PAYMENT);
		assertImpossible(() -> this.shop.engine.fail(page()), PaymentStatus.QUIT_PAYMENT);
		this.shop.prepared().pay();
		assertImpossible(() -> this.shop.engine.quit(page()), PaymentStatus.AUTH_PASSWORD);
		assertImpossible(() -> this.shop.engine.expire(page()), PaymentStatus.AUTH_PASSWORD);
		this.shop.paid();
		assertImpossible(() -> this.shop.engine.pay(page(), null), PaymentStatus.SUCCESS_PAYMENT);
		assertImpossible(() -> this.shop.engine.quit(page()), PaymentStatus.SUCCESS_PAYMENT);
	}

	@Test
	void cannotDoAnythingWhenTheTimeIsOver() {
		this.shop.prepared().later(Duration.ofMinutes(15));
		assertImpossible(() -> this.shop.engine.pay(page(), null), PaymentStatus.READY);
		assertImpossible(() -> this.shop.engine.quit(page()), PaymentStatus.READY);
		assertImpossible(() -> this.shop.engine.fail(page()), PaymentStatus.READY);
		this.shop.engine.open(page());
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.READY);
		Shop.returnUrl(this.shop.engine.expire(page()));
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.FAIL_PAYMENT);
	}

	@Test
	void cannotRepeatAPaymentWhoseTimeIsOver() {
		this.shop.prepared().pay().later(Duration.ofMinutes(15));
		assertImpossible(() -> this.shop.engine.pay(page(), null), PaymentStatus.AUTH_PASSWORD);
	}

	@Test
	void paysOnlyWithAMethodThatTheMerchantTakes() {
		this.shop.prepared(Shop.ready().with("payment_method_type", "CARD"));
		assertImpossible(() -> this.shop.engine.pay(page(), PaymentMethod.MONEY), PaymentStatus.READY);
	}

	@Test
	void knowsNoOtherPage() {
		assertThat(this.shop.engine.pay("nowhere", null)).isInstanceOf(PayerOutcome.Impossible.class);
		assertThat(this.shop.engine.open("nowhere")).isEmpty();
	}

	private void assertImpossible(Supplier<PayerOutcome> step, PaymentStatus status) {
		assertThat(step.get()).isInstanceOf(PayerOutcome.Impossible.class);
		assertThat(this.shop.status()).isEqualTo(status);
	}

	private String page() {
		return this.shop.payment().pageId();
	}

}
