package com.moviecurators.premium.payment.refund;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** However a payment goes back in parts, they add up to the won. */
class RefundPartsTest {

	@ParameterizedTest
	@CsvSource({ "39000, 0, 3545, 39000, 0, 3545", "39000, 0, 3545, 35100, 0, 3191", "39000, 0, 3545, 19500, 0, 1773",
			"39000, 39000, 0, 19500, 19500, 0", "100, 0, 9, 50, 0, 5", "10000, 4000, 545, 5000, 2000, 273",
			"10000, 0, 0, 5000, 0, 0" })
	void splitsInProportion(long total, long taxFree, long vat, long amount, long taxFreePart, long vatPart) {
		assertThat(new RefundParts(total, taxFree, vat).split(amount))
			.isEqualTo(new RefundParts(amount, taxFreePart, vatPart));
	}

	/** KakaoPay would compute 5 won of VAT for each half of 100 won, and 9 were paid. */
	@Test
	void leavesTheRestToTheLastOne() {
		RefundParts paid = new RefundParts(100, 0, 9);
		RefundParts half = paid.split(50);
		assertThat(half.vat() + paid.minus(half).split(50).vat()).isEqualTo(9);
	}

	@Test
	void everySequenceOfASmallPaymentAddsUp() {
		for (long total = 1; total <= 7; total++) {
			for (long taxFree = 0; taxFree <= total; taxFree++) {
				for (long vat = 0; vat <= total - taxFree; vat++) {
					takeEverySequence(new RefundParts(total, taxFree, vat));
				}
			}
		}
	}

	private static void takeEverySequence(RefundParts left) {
		for (long amount = 1; amount <= left.total(); amount++) {
			takeEverySequence(take(left, amount, "exhaustive"));
		}
	}

	@Test
	void anySequenceOfAnyPaymentAddsUp() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 2_000; round++) {
			long total = random.nextLong(1, random.nextBoolean() ? 1_000 : 1_000_000_000);
			long taxFree = random.nextBoolean() ? 0 : random.nextLong(0, total + 1);
			RefundParts left = new RefundParts(total, taxFree, random.nextLong(0, total - taxFree + 1));
			while (left.total() > 0) {
				boolean whole = random.nextInt(6) == 0;
				left = take(left, whole ? left.total() : random.nextLong(1, left.total() + 1),
						"seed " + seed + ", round " + round);
			}
		}
	}

	/** Takes a part, and returns what is left. Both are possible amounts. */
	private static RefundParts take(RefundParts left, long amount, String about) {
		RefundParts part = left.split(amount);
		RefundParts rest = left.minus(part);
		assertPossible(part, "%s: %s of %s".formatted(about, part, left));
		assertPossible(rest, "%s: %s left of %s".formatted(about, rest, left));
		assertThat(part.total()).isEqualTo(amount);
		assertThat(part.plus(rest)).isEqualTo(left);
		return rest;
	}

	private static void assertPossible(RefundParts parts, String about) {
		assertThat(parts.taxFree()).as(about).isNotNegative();
		assertThat(parts.vat()).as(about).isNotNegative();
		assertThat(parts.taxFree() + parts.vat()).as(about).isLessThanOrEqualTo(parts.total());
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, 101, Long.MAX_VALUE, Long.MIN_VALUE })
	void splitsOffNothingElse(long amount) {
		assertThatIllegalArgumentException().isThrownBy(() -> new RefundParts(100, 0, 9).split(amount));
	}

}
