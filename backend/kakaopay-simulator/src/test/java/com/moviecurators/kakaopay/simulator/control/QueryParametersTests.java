package com.moviecurators.kakaopay.simulator.control;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QueryParametersTests {

	@Test
	void readsNamesAndValues() {
		QueryParameters query = QueryParameters.of("order=a%20b%26&after=7&empty=&alone&&after=9");
		assertThat(query.text("order")).hasValue("a b&");
		assertThat(query.text("empty")).hasValue("");
		assertThat(query.text("alone")).hasValue("");
		assertThat(query.text("none")).isEmpty();
		assertThat(query.integer("after", 0, 100, 0)).isEqualTo(9);
		assertThat(query.integer("none", 0, 100, 42)).isEqualTo(42);
	}

	@Test
	void isEmptyWhenThereIsNothing() {
		assertThat(QueryParameters.of("").values()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=%zz", "%=1", "a=%" })
	void refusesWhatIsNotWellEncoded(String text) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> QueryParameters.of(text));
	}

	@Test
	void refusesUnknownNames() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> QueryParameters.of("a=1&b=2").allowing("a"))
			.withMessageContaining("'b'");
	}

}
