package com.moviecurators.premium.payment.receipt;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.common.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BusinessNumberTest {

	/** Numbers that companies print on their pages. */
	@ParameterizedTest
	@CsvSource({ "123-45-67891, 123-45-67891", "1248100998, 124-81-00998", "120-8147521, 120-81-47521",
			"220-81-62517, 220-81-62517", "120-88-00767, 120-88-00767" })
	void readsANumberWithOrWithoutHyphens(String text, String printed) {
		assertThat(number(text)).hasToString(printed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "123-45-6789", "123-45-678911", "12-345-67891", "123 45 67891", "abc-de-fghij",
			"１２３-45-67891", "123-45-67891\n" })
	void refusesWhatIsNoNumber(String text) {
		assertThatExceptionOfType(InvalidSetting.class).isThrownBy(() -> number(text))
			.withMessage("x is no business registration number: ten digits, for instance 123-45-67891.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567891", "1248100998", "0000000000" })
	void noticesEveryWrongDigit(String right) {
		withOneWrongDigit(right)
			.forEach((text) -> assertThatExceptionOfType(InvalidSetting.class).isThrownBy(() -> number(text))
				.withMessage("x is mistyped: its last digit does not fit the others, as it does in 123-45-67891."));
	}

	@Test
	void theSampleIsANumber() {
		assertThat(number("000-00-00000")).isEqualTo(BusinessNumber.SAMPLE).hasToString("000-00-00000");
	}

	private static Stream<String> withOneWrongDigit(String digits) {
		return IntStream.range(0, digits.length())
			.boxed()
			.flatMap((place) -> "0123456789".chars()
				.filter((digit) -> digit != digits.charAt(place))
				.mapToObj((digit) -> digits.substring(0, place) + (char) digit + digits.substring(place + 1)));
	}

	private static BusinessNumber number(String text) {
		return BusinessNumber.of("x", text);
	}

}
