package com.moviecurators.kakaopay.simulator.engine.order;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AmountTests {

	@ParameterizedTest
	@CsvSource({ "39000,0,3545", "33000,0,3000", "11,0,1", "5,0,0", "6,0,1", "16,0,1", "17,0,2", "1000,1000,0",
			"1000,450,50", "1,1,0" })
	void computesAnEleventhOfTheTaxedPartHalfUp(long total, long taxFree, long vat) {
		assertThat(Amount.defaultVat(total, taxFree)).isEqualTo(vat);
	}

	@Test
	void addsAndSubtractsPartByPart() {
		Amount one = new Amount(100, 20, 7, 3);
		Amount other = new Amount(10, 2, 1, 1);
		assertThat(one.plus(other)).isEqualTo(new Amount(110, 22, 8, 4));
		assertThat(one.minus(other)).isEqualTo(new Amount(90, 18, 6, 2));
		assertThat(one.minus(one)).isEqualTo(Amount.ZERO);
		assertThat(one.taxed()).isEqualTo(80);
	}

	@Test
	void hasKakaoPaysFieldsInKakaoPaysOrder() {
		assertThat(new Amount(100, 20, 7, 3).fields()).containsExactly(Map.entry("total", 100L),
				Map.entry("tax_free", 20L), Map.entry("vat", 7L), Map.entry("point", 0), Map.entry("discount", 0),
				Map.entry("green_deposit", 3L));
	}

}
