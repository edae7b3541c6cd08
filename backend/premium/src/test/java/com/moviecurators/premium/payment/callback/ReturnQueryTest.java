package com.moviecurators.premium.payment.callback;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnQueryTest {

	@ParameterizedTest
	@ValueSource(strings = { "order=O&pg_token=T", "pg_token=T&order=O", "order=O&pg_token=T&utm=100%",
			"%zz&order=O&a|b&pg_token=T&{c}", "order=O&pg_token=T&order=P&pg_token=U", "&&=&order=O&&pg_token=T&=x",
			"order=O&pg_token=T&order&pg_token=", "order=%4F&pg_token=%54",
			"my_order=x&order=O&xpg_token=y&pg_token=T" })
	void takesTheFirstOrderAndTheFirstToken(String query) {
		assertThat(ReturnQuery.of(query)).isEqualTo(new ReturnQuery("O", "T"));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(
			strings = { "", "&", "order", "order&order=O", "pg_token=%zz", "pg_token=%zz&pg_token=T", "%6frder=%" })
	void takesNothingElse(String query) {
		assertThat(ReturnQuery.of(query)).isEqualTo(new ReturnQuery(null, null));
	}

	@ParameterizedTest
	@CsvSource({ "order=&order=O&pg_token=T,'',T", "order=a%20b+c&pg_token=%ff,a b c,\ufffd" })
	void decodesAsThePagesScriptDoes(String query, String order, String pgToken) {
		assertThat(ReturnQuery.of(query)).isEqualTo(new ReturnQuery(order, pgToken));
	}

	@Test
	void hidesTheToken() {
		assertThat(ReturnQuery.of("order=O&pg_token=secret")).hasToString("ReturnQuery[order=O]");
	}

}
