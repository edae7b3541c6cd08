package com.moviecurators.premium.common;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WonTest {

	@Test
	void isNeverNegative() {
		assertThatIllegalArgumentException().isThrownBy(() -> Won.of(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> Won.of(1).minus(Won.of(2)));
	}

	@Test
	void refusesToOverflow() {
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Won.of(Long.MAX_VALUE).plus(Won.of(1)));
	}

	@ParameterizedTest
	@CsvSource({ "39000, 0, 3545", "33000, 0, 3000", "100, 0, 9", "50, 0, 5", "5, 0, 0", "6, 0, 1", "0, 0, 0",
			"33000, 33000, 0", "44000, 11000, 3000", "16, 0, 1", "17, 0, 2" })
	void containsAnEleventhOfTheTaxedPartRoundedHalfUp(long total, long taxFree, long vat) {
		assertThat(Won.of(total).vatContained(Won.of(taxFree))).isEqualTo(Won.of(vat));
	}

}
