package com.moviecurators.kakaopay.simulator.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome.Changed;
import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome.Impossible;
import com.moviecurators.kakaopay.simulator.engine.Shop.Body;
import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Cancels that someone makes in KakaoPay's partner console. */
class PartnerConsoleTests {

	private final Shop shop = new Shop();

	@Test
	void appearsInTheInquiryAsACancelWithoutPayload() {
		this.shop.paid().later(Duration.ofHours(1));
		this.shop.call(Call.CANCEL, this.shop.cancel(11_000).with("payload", "RF-1"));
		this.shop.later(Duration.ofHours(1));
		assertThat(cancel(5_500L)).isInstanceOf(Changed.class);
		KakaoPayAnswer inquiry = this.shop.call(Call.ORDER, this.shop.order());
		assertThat(Shop.at(inquiry, "status")).isEqualTo("PART_CANCEL_PAYMENT");
		assertThat(Shop.at(inquiry, "canceled_amount.total")).isEqualTo(16_500L);
		assertThat(Shop.at(inquiry, "canceled_amount.vat")).isEqualTo(1_500L);
		assertThat(Shop.at(inquiry, "cancel_available_amount.total")).isEqualTo(16_500L);
		assertThat(Shop.at(inquiry, "canceled_at")).isEqualTo("2026-11-22T17:04:05");
		List<?> actions = (List<?>) Objects.requireNonNull(Shop.at(inquiry, "payment_action_details"));
		assertThat(actions).hasSize(3);
		assertThat((Map<?, ?>) actions.get(1)).extracting("payload").isEqualTo("RF-1");
		assertThat((Map<?, ?>) actions.get(2)).extracting("payment_action_type", "amount", "approved_at")
			.containsExactly("CANCEL", 5_500L, "2026-11-22T17:04:05");
		assertThat(((Map<?, ?>) actions.get(2)).containsKey("payload")).isFalse();
		assertThat(String.valueOf(((Map<?, ?>) actions.get(2)).get("aid"))).matches("A[0-9a-f]{19}");
	}

	@Test
	void takesTheWholeRestWithoutAnAmount() {
		this.shop.paid();
		cancel(1_000L);
		assertThat(cancel(null)).isInstanceOf(Changed.class);
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.CANCEL_PAYMENT);
		assertThat(this.shop.payment().canceled()).isEqualTo(this.shop.payment().amount());
		assertRefused(cancel(null), "-784", "CANCEL_PAYMENT");
	}

	@Test
	void makesTheMerchantsExpectedRestWrong() {
		this.shop.paid();
		Body refund = this.shop.cancel(11_000).with("cancel_available_amount", 33_000);
		cancel(1_000L);
		assertThat(Shop.code(this.shop.call(Call.CANCEL, refund))).isEqualTo(-722);
		assertThat(Shop.code(this.shop.call(Call.CANCEL, refund.with("cancel_available_amount", 32_000)))).isNull();
		assertThat(this.shop.payment().canceled().total()).isEqualTo(12_000);
	}

	@ParameterizedTest
	@CsvSource({ "33001,-710", "9223372036854775807,-710", "0,-722", "-1,-722", "-9223372036854775808,-722" })
	void refusesAmountsOutsideTheRest(long amount, String code) {
		this.shop.paid();
		PaymentView before = this.shop.payment();
		assertRefused(cancel(amount), code, "33000 won");
		assertThat(this.shop.payment()).isEqualTo(before);
	}

	@Test
	void refusesWhatIsNotPaid() {
		assertRefused(cancel(1_000L), "no such payment");
		this.shop.prepared();
		assertRefused(cancel(1_000L), "-784", "READY");
		assertRefused(cancel(null), "-784", "READY");
		this.shop.pay();
		assertRefused(cancel(1_000L), "-784", "AUTH_PASSWORD");
		assertThat(this.shop.payment().actions()).isEmpty();
	}

	@Test
	void waitsForTheMerchantsCall() {
		this.shop.paid();
		this.shop.engine.executeLater(Call.CANCEL, this.shop.cancel(11_000).request(), Duration.ofMinutes(1), () -> {
		});
		assertRefused(cancel(1_000L), "-785");
		this.shop.later(Duration.ofMinutes(1));
		assertThat(cancel(1_000L)).isInstanceOf(Changed.class);
		assertThat(this.shop.payment().canceled().total()).isEqualTo(12_000);
	}

	@Test
	void givesADepositBackOnlyAsAWhole() {
		this.shop.paid(Shop.ready().with("green_deposit", 300));
		assertRefused(cancel(1_000L), "-722", "green_deposit");
		assertThat(cancel(null)).isInstanceOf(Changed.class);
	}

	@Test
	void sharesTheTaxFreePartInProportion() {
		this.shop.paid(Shop.ready().with("total_amount", 12_000).with("tax_free_amount", 1_000));
		cancel(6_000L);
		assertThat(this.shop.payment().canceled()).isEqualTo(new Amount(6_000, 500, 500, 0));
		cancel(6_000L);
		assertThat(this.shop.payment().canceled()).isEqualTo(new Amount(12_000, 1_000, 1_000, 0));
	}

	@Test
	void neverBreaksTheSums() {
		for (int seed = 0; seed < 300; seed++) {
			checkThatTheSumsMatch(seed);
		}
	}

	private static void checkThatTheSumsMatch(long seed) {
		Random random = new Random(seed);
		int total = 1 + random.nextInt(100_000);
		Shop shop = new Shop()
			.paid(Shop.ready().with("total_amount", total).with("tax_free_amount", random.nextInt(total + 1)));
		while (shop.payment().cancelAvailable().total() > 0) {
			long amount = 1 + random.nextInt((int) shop.payment().cancelAvailable().total());
			assertThat(shop.engine.cancelInPartnerConsole("order-1", amount)).as("seed " + seed)
				.isInstanceOf(Changed.class);
			Amount rest = shop.payment().cancelAvailable();
			assertThat(rest.taxFree()).as("seed " + seed).isBetween(0L, rest.total());
			assertThat(rest.vat()).as("seed " + seed).isBetween(0L, rest.taxed());
		}
		assertThat(shop.payment().canceled()).as("seed " + seed).isEqualTo(shop.payment().amount());
	}

	@Test
	void findsAPaymentByItsTid() {
		String older = this.shop.paid().payment().tid();
		this.shop.paid();
		this.shop.engine.cancelInPartnerConsole(older, 1_000L);
		assertThat(this.shop.engine.payments()).extracting((payment) -> payment.canceled().total())
			.containsExactly(0L, 1_000L);
	}

	private ChangeOutcome cancel(@Nullable Long amount) {
		return this.shop.engine.cancelInPartnerConsole("order-1", amount);
	}

	private static void assertRefused(ChangeOutcome outcome, String... words) {
		assertThat(outcome).isInstanceOfSatisfying(Impossible.class,
				(impossible) -> assertThat(impossible.reason()).contains(words));
	}

}
