package com.moviecurators.kakaopay.simulator.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BodyFieldsTests {

	@Test
	void readsTexts() {
		assertThat(body("a", "x").text("a")).isEqualTo("x");
		assertThat(body("a", "").text("a")).isEmpty();
		assertThat(body("a", null).optionalText("a")).isEmpty();
		assertThat(body("a", "x").optionalText("b")).isEmpty();
	}

	@Test
	void namesAMissingField() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> body("a", "x").text("b"))
			.withMessage("The field 'b' is required.");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> body("a", null).text("a"));
	}

	static Stream<Object> noTexts() {
		return Stream.of(1, true, List.of("x"), Map.of());
	}

	@ParameterizedTest
	@MethodSource("noTexts")
	void refusesOtherTypesAsText(Object value) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> body("a", value).optionalText("a"))
			.withMessage("The field 'a' must be a string.");
	}

	@Test
	void readsCounts() {
		assertThat(body("a", 1).count("a", 7)).isEqualTo(1);
		assertThat(body("a", Integer.MAX_VALUE).count("a", 7)).isEqualTo(Integer.MAX_VALUE);
		assertThat(body("a", null).count("a", 7)).isEqualTo(7);
	}

	static Stream<Object> noCounts() {
		return Stream.of(0, -1, 1.5, 2_147_483_648L, "1", true, List.of(1));
	}

	@ParameterizedTest
	@MethodSource("noCounts")
	void refusesOtherValuesAsCounts(Object value) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> body("a", value).count("a", 7))
			.withMessage("The field 'a' must be a whole number from 1 to 2147483647.");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> body("a", value).optionalCount("a"))
			.withMessage("The field 'a' must be a whole number from 1 to 2147483647.");
	}

	@Test
	void readsCountsThatMayBeLeftOutButAreNotNull() {
		assertThat(body("a", 3).optionalCount("a")).hasValue(3);
		assertThat(body("a", 3).optionalCount("b")).isEmpty();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> body("a", null).optionalCount("a"));
	}

	@Test
	void refusesUnknownFields() {
		assertThat(body("a", 1).allowing("a", "b").values()).hasSize(1);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> body("c", 1).allowing("a", "b"))
			.withMessage("There is no field 'c' here, only: a, b.");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> body("c", 1).allowing())
			.withMessage("There is no field 'c' here, only: none.");
	}

	private static BodyFields body(String name, @Nullable Object value) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put(name, value);
		return new BodyFields(values);
	}

}
