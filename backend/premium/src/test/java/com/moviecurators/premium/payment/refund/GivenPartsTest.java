package com.moviecurators.premium.payment.refund;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay's parts of what went back count only if they leave a possible rest. */
class GivenPartsTest {

	private static final RefundParts LEFT = new RefundParts(39_000, 1_000, 3_455);

	@Test
	void countIfTheyArePossible() {
		RefundParts given = new RefundParts(10_000, 0, 909);
		assertThat(LEFT.splitAs(given)).isEqualTo(given);
	}

	@ParameterizedTest
	@CsvSource({ "10000, 0, 3456", "10000, 1001, 800", "10000, -1, 900", "10000, 0, -1", "10000, 9500, 600",
			"38999, 1000, 3453" })
	void areComputedIfTheyAreNot(long total, long taxFree, long vat) {
		RefundParts given = new RefundParts(total, taxFree, vat);
		assertThat(LEFT.splitAs(given)).isEqualTo(LEFT.split(total));
	}

	@Test
	void areAllThatIsLeftAtTheEnd() {
		assertThat(LEFT.splitAs(new RefundParts(39_000, 0, 0))).isEqualTo(LEFT);
	}

}
