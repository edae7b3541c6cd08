package com.moviecurators.kakaopay.simulator.engine.error;

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

class RequestFieldsTests {

	@Test
	void readsTextsAndNumbersAsText() {
		assertThat(fields("a", "text").text("a", 10)).isEqualTo("text");
		assertThat(fields("a", 42).text("a", 10)).isEqualTo("42");
		assertThat(fields("a", null).optionalText("a", 10)).isNull();
		assertThat(fields("a", "x").optionalText("b", 10)).isNull();
	}

	@Test
	void countsCharactersInsteadOfCodeUnits() {
		assertThat(fields("a", "😀😀").text("a", 2)).isEqualTo("😀😀");
		assertRefuses(() -> fields("a", "😀😀😀").text("a", 2), "a must not be longer than 2 characters");
	}

	static Stream<@Nullable Object> noTexts() {
		return Stream.of(true, List.of("x"), Map.of("x", "y"));
	}

	@ParameterizedTest
	@MethodSource("noTexts")
	void refusesOtherTypesAsText(Object value) {
		assertRefuses(() -> fields("a", value).optionalText("a", 10), "a must be a string");
	}

	@Test
	void refusesAMissingOrBlankRequiredText() {
		assertRefuses(() -> fields("a", null).text("a", 10), "a is required");
		assertRefuses(() -> fields("a", "  ").text("a", 10), "a must not be blank");
		assertRefuses(() -> fields("a", "x").text("b", 10), "b is required");
	}

	@Test
	void readsIntegersFromNumbersAndTexts() {
		assertThat(fields("a", 42).integer("a")).isEqualTo(42);
		assertThat(fields("a", " 42 ").integer("a")).isEqualTo(42);
		assertThat(fields("a", 42.0).integer("a")).isEqualTo(42);
		assertThat(fields("a", "-1").integer("a")).isEqualTo(-1);
		assertThat(fields("a", null).optionalInteger("a")).isNull();
	}

	static Stream<Object> noIntegers() {
		return Stream.of("", "x", "1.5", 1.5, true, List.of(1));
	}

	@ParameterizedTest
	@MethodSource("noIntegers")
	void refusesOtherTypesAsIntegers(Object value) {
		assertRefuses(() -> fields("a", value).integer("a"), "a must be an integer");
	}

	@Test
	void refusesAMissingRequiredInteger() {
		assertRefuses(() -> fields("a", null).integer("a"), "a is required");
	}

	private static RequestFields fields(String name, @Nullable Object value) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put(name, value);
		return new RequestFields(values);
	}

	private static void assertRefuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String message) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(reading)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(-2))
			.satisfies((refusal) -> assertThat(refusal.message()).isEqualTo(message));
	}

}
