package com.moviecurators.kakaopay.simulator.engine;

import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome.Changed;
import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome.Impossible;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Payers who left the money service after they had paid. */
class PayerLeftTests {

	private final Shop shop = new Shop();

	@Test
	void refusesCancelsAtTheMethod() {
		paid(PaymentMethod.MONEY);
		assertThat(leave()).isInstanceOf(Changed.class);
		assertThat(this.shop.payment().payerLeft()).isTrue();
		KakaoPayAnswer answer = this.shop.call(Call.CANCEL, this.shop.cancel(1_000));
		assertThat(Shop.code(answer)).isEqualTo(-781);
		assertThat(Shop.at(answer, "error_message")).isEqualTo("cancel failure!");
		assertThat(Shop.at(answer, "extras.method_result_code")).isEqualTo("INVALID_CANCEL_STATUS_DEACTIVE");
		assertThat(Shop.at(answer, "extras.method_result_message")).asString().contains("탈퇴");
		assertThat(this.shop.engine.cancelInPartnerConsole("order-1", 1_000L)).isInstanceOfSatisfying(Impossible.class,
				(impossible) -> assertThat(impossible.reason()).contains("-781 INVALID_CANCEL_STATUS_DEACTIVE"));
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
		assertThat(this.shop.payment().canceled().total()).isZero();
	}

	@Test
	void asksTheMethodLast() {
		paid(PaymentMethod.MONEY);
		leave();
		assertThat(cancel(33_001)).isEqualTo(-710);
		this.shop.engine.closeCancelWindow("order-1");
		assertThat(cancel(1_000)).isEqualTo(-784);
	}

	@Test
	void concernsAllPaymentsWithMoneyOfThePayerMadeSoFar() {
		paid(PaymentMethod.MONEY);
		String older = this.shop.payment().tid();
		paid(PaymentMethod.CARD);
		String card = this.shop.payment().tid();
		this.shop.paid(Shop.ready().with("payment_method_type", "MONEY").with("partner_user_id", "u_1"), "u_1");
		String other = this.shop.payment().tid();
		paid(PaymentMethod.MONEY);
		leave();
		assertThat(cancel(1_000)).isEqualTo(-781);
		assertThat(cancel(older)).isEqualTo(-781);
		assertThat(cancel(card)).isNull();
		assertThat(cancel(other)).isNull();
		paid(PaymentMethod.MONEY);
		assertThat(cancel(1_000)).isNull();
	}

	@Test
	void isPossibleAfterAPaymentWithMoneyOnly() {
		assertThat(leave()).isInstanceOf(Impossible.class);
		paid(PaymentMethod.CARD);
		assertThat(leave()).isInstanceOfSatisfying(Impossible.class,
				(impossible) -> assertThat(impossible.reason()).contains("SUCCESS_PAYMENT", "CARD"));
		assertThat(this.shop.payment().payerLeft()).isFalse();
		this.shop.prepared(Shop.ready().with("payment_method_type", "MONEY")).pay();
		assertThat(leave()).isInstanceOf(Impossible.class);
		assertThat(this.shop.payment().payerLeft()).isFalse();
	}

	private void paid(PaymentMethod method) {
		this.shop.paid(Shop.ready().with("payment_method_type", method.name()));
	}

	private ChangeOutcome leave() {
		return this.shop.engine.leaveMoneyService("order-1");
	}

	private @Nullable Object cancel(long amount) {
		return Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(amount)));
	}

	private @Nullable Object cancel(String tid) {
		return Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(1_000).with("tid", tid)));
	}

}
