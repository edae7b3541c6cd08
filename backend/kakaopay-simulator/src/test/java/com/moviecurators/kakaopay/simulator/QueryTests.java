package com.moviecurators.kakaopay.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QueryTests {

	@Test
	void readsNamesAndValues() {
		Query query = Query.of("order=a%20b%26&after=7&empty=&alone&&after=9");
		assertThat(query.text("order")).hasValue("a b&");
		assertThat(query.text("empty")).hasValue("");
		assertThat(query.text("alone")).hasValue("");
		assertThat(query.text("none")).isEmpty();
		assertThat(query.whole("after", 0, 100, 0)).isEqualTo(9);
		assertThat(query.whole("none", 0, 100, 42)).isEqualTo(42);
	}

	@Test
	void isEmptyWhenThereIsNothing() {
		assertThat(Query.of("").values()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=%zz", "%=1", "a=%" })
	void refusesWhatIsNotWellEncoded(String text) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Query.of(text));
	}

	@Test
	void refusesNamesThatNobodyReads() {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Query.of("a=1&b=2").allowing("a"))
			.withMessageContaining("'b'");
	}

}
