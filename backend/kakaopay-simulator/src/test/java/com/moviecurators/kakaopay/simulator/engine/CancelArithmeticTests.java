package com.moviecurators.kakaopay.simulator.engine;

import java.util.Random;

import com.moviecurators.kakaopay.simulator.engine.Shop.Body;
import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Random cancels in any order never break the sums of a payment. */
class CancelArithmeticTests {

	private static final int RUNS = 300;

	@Test
	void neverGivesBackMoreThanWasTaken() {
		for (int seed = 0; seed < RUNS; seed++) {
			checkThatNoMoreIsGivenBackThanWasTaken(seed);
		}
	}

	@Test
	void canAlwaysGiveBackTheRest() {
		for (int seed = 0; seed < RUNS; seed++) {
			checkThatTheRestCanBeGivenBack(seed);
		}
	}

	private static void checkThatNoMoreIsGivenBackThanWasTaken(long seed) {
		Random random = new Random(seed);
		Shop shop = new Shop();
		long total = 1 + random.nextInt(100_000);
		long taxFree = random.nextInt((int) total + 1);
		shop.paid(Shop.ready().with("total_amount", total).with("tax_free_amount", taxFree));
		for (int i = 0; i < 30; i++) {
			Amount before = shop.payment().cancelAvailable();
			KakaoPayAnswer answer = shop.call(Call.CANCEL, randomCancel(shop, random, total));
			assertSumsMatch(shop.payment(), seed);
			if (!answer.isSuccess()) {
				assertThat(shop.payment().cancelAvailable()).isEqualTo(before);
			}
		}
	}

	private static void checkThatTheRestCanBeGivenBack(long seed) {
		Random random = new Random(seed);
		Shop shop = new Shop();
		long total = 2 + random.nextInt(100_000);
		shop.paid(Shop.ready().with("total_amount", total).with("tax_free_amount", random.nextInt((int) total)));
		for (int i = 0; i < 5; i++) {
			shop.call(Call.CANCEL, randomCancel(shop, random, total));
		}
		Amount rest = shop.payment().cancelAvailable();
		if (rest.total() > 0) {
			KakaoPayAnswer last = shop.call(Call.CANCEL,
					shop.cancel(rest.total()).with("cancel_tax_free_amount", rest.taxFree()));
			assertThat(Shop.code(last)).as("seed " + seed).isNull();
		}
		assertThat(shop.payment().cancelAvailable()).isEqualTo(Amount.ZERO);
		assertThat(shop.payment().canceled()).isEqualTo(shop.payment().amount());
		assertThat(shop.status()).isEqualTo(PaymentStatus.CANCEL_PAYMENT);
	}

	private static Body randomCancel(Shop shop, Random random, long total) {
		long amount = random.nextInt((int) total / 3 + 2);
		Body body = shop.cancel(amount).with("cancel_tax_free_amount", random.nextInt((int) amount + 1));
		return random.nextInt(3) == 0 ? body.with("cancel_vat_amount", random.nextInt((int) amount / 8 + 1)) : body;
	}

	private static void assertSumsMatch(PaymentView payment, long seed) {
		Amount rest = payment.cancelAvailable();
		assertThat(rest.plus(payment.canceled())).as("seed " + seed).isEqualTo(payment.amount());
		assertThat(rest.total()).as("seed " + seed).isNotNegative();
		assertThat(rest.taxFree()).as("seed " + seed).isBetween(0L, rest.total());
		assertThat(rest.vat()).as("seed " + seed).isBetween(0L, rest.taxed());
	}

}
