package com.moviecurators.kakaopay.simulator.engine;

import java.time.Duration;
import java.time.Period;
import java.util.Objects;

import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome.Changed;
import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome.Impossible;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** How long a payment can be cancelled. The shop's payments are made on 2026-11-22. */
class CancelWindowTests {

	private static final Duration REST_OF_THE_DAY = Duration.parse("PT8H55M54S");

	@ParameterizedTest
	@CsvSource({ "CARD,P365D,2027-11-22T15:00:00Z", "MONEY,P1826D,2031-11-22T15:00:00Z" })
	void closesAtTheEndOfTheLastDay(PaymentMethod method, Period length, String closesAt) {
		Shop shop = paid(new EngineSettings(), method).later(Duration.ofDays(length.getDays()).plus(REST_OF_THE_DAY));
		assertThat(shop.payment().cancelWindowClosesAt()).isEqualTo(closesAt);
		assertThat(cancel(shop)).isNull();
		shop.later(Duration.ofSeconds(1));
		assertThat(cancel(shop)).isEqualTo(-784);
		assertThat(console(shop)).isInstanceOf(Impossible.class);
		assertThat(shop.payment().canceled().total()).isEqualTo(1_000);
	}

	@Test
	void leavesTheRecordAsItIs() {
		Shop shop = paid(new EngineSettings(), PaymentMethod.CARD).later(Duration.ofDays(367));
		KakaoPayAnswer refused = shop.call(Call.CANCEL, shop.cancel(1_000));
		assertThat(Shop.at(refused, "error_message")).asString().contains("cancel period");
		assertThat(refused.body()).doesNotContainKey("extras");
		KakaoPayAnswer inquiry = shop.call(Call.ORDER, shop.order());
		assertThat(Shop.at(inquiry, "status")).isEqualTo("SUCCESS_PAYMENT");
		assertThat(Shop.at(inquiry, "cancel_available_amount.total")).isEqualTo(33_000L);
	}

	@Test
	void hasALengthForEachMethod() {
		EngineSettings settings = new EngineSettings().withCancelWindow(PaymentMethod.CARD, Period.ofDays(10))
			.withCancelWindow(PaymentMethod.MONEY, Period.ofDays(20));
		Shop card = paid(settings, PaymentMethod.CARD).later(Duration.ofDays(11));
		Shop money = paid(settings, PaymentMethod.MONEY).later(Duration.ofDays(11));
		assertThat(cancel(card)).isEqualTo(-784);
		assertThat(cancel(money)).isNull();
		assertThat(cancel(money.later(Duration.ofDays(10)))).isEqualTo(-784);
	}

	@ParameterizedTest
	@ValueSource(strings = { "P0D", "P-1D", "P-1Y", "P1M-60D", "P100Y1D", "P36526D", "P2147483647Y", "P2147483647D",
			"P-2147483648Y", "P2147483647Y2147483647M2147483647D" })
	void hasAPositiveLengthOfAHundredYearsAtMost(Period length) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EngineSettings().withCancelWindow(PaymentMethod.CARD, length));
	}

	@Test
	void closesNowOnRequest() {
		Shop shop = paid(new EngineSettings(), PaymentMethod.CARD);
		assertThat(cancel(shop)).isNull();
		assertThat(shop.engine.closeCancelWindow("order-1")).isInstanceOf(Changed.class);
		assertThat(cancel(shop)).isEqualTo(-784);
		assertThat(shop.engine.closeCancelWindow("order-1")).isInstanceOf(Changed.class);
		assertThat(shop.later(Duration.ofDays(1)).payment().cancelWindowClosesAt()).isEqualTo(Shop.START);
	}

	@Test
	void doesNotOpenAgainOnRequest() {
		Shop shop = paid(new EngineSettings(), PaymentMethod.CARD).later(Duration.ofDays(500));
		PaymentView before = shop.payment();
		shop.engine.closeCancelWindow("order-1");
		assertThat(shop.payment()).isEqualTo(before);
	}

	@Test
	void closesForOnePaymentOnly() {
		Shop shop = paid(new EngineSettings(), PaymentMethod.CARD);
		shop.engine.closeCancelWindow("order-1");
		assertThat(cancel(shop.paid())).isNull();
	}

	@Test
	void existsForPaidPaymentsOnly() {
		Shop shop = new Shop();
		assertThat(shop.engine.closeCancelWindow("order-1")).isInstanceOf(Impossible.class);
		shop.authenticated();
		assertThat(shop.engine.closeCancelWindow("order-1")).isInstanceOf(Impossible.class);
		assertThat(shop.payment().cancelWindowClosesAt()).isNull();
		assertThat(cancel(shop.paid())).isNull();
	}

	@Test
	void acceptsACallThatCameInTime() {
		Shop shop = paid(new EngineSettings(), PaymentMethod.CARD);
		shop.engine.executeLater(Call.CANCEL, shop.cancel(1_000).request(), Duration.ofMinutes(1), () -> {
		});
		shop.later(Duration.ofSeconds(30)).engine.closeCancelWindow("order-1");
		assertThat(shop.later(Duration.ofMinutes(1)).payment().canceled().total()).isEqualTo(1_000);
	}

	static Shop paid(EngineSettings settings, PaymentMethod method) {
		return new Shop(settings).paid(Shop.ready().with("payment_method_type", method.name()));
	}

	private static @Nullable Object cancel(Shop shop) {
		return Shop.code(shop.call(Call.CANCEL, shop.cancel(1_000)));
	}

	private static ChangeOutcome console(Shop shop) {
		return Objects.requireNonNull(shop.engine.cancelInPartnerConsole("order-1", 1_000L));
	}

}
