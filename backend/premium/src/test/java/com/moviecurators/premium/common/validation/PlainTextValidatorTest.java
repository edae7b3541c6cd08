package com.moviecurators.premium.common.validation;

import jakarta.validation.ConstraintValidatorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class PlainTextValidatorTest {

	private final PlainTextValidator validator = new PlainTextValidator();

	@ParameterizedTest
	@ValueSource(strings = { "", "김회원", "Zoë O'Neil", "👩‍🎤 영화광", "a b", "日本", "e\u0301" })
	void takesWhatPeopleWrite(String text) {
		assertThat(isPlain(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "a\nb", "\u001b[31m", "\u007f", "\u0085", "\ud800", "a\udc00", "\u202e",
			"\u2066", "\u2028", "\ue000", "\uffff" })
	void refusesWhatTheyDoNot(String text) {
		assertThat(isPlain(text)).isFalse();
	}

	@Test
	void leavesMissingTextToOthers() {
		assertThat(isPlain(null)).isTrue();
	}

	private boolean isPlain(String text) {
		return this.validator.isValid(text, mock(ConstraintValidatorContext.class));
	}

}
