package com.moviecurators.premium.common.validation;

import jakarta.validation.ConstraintValidatorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class VisibleTextValidatorTest {

	private final VisibleTextValidator validator = new VisibleTextValidator();

	@ParameterizedTest
	@ValueSource(strings = { "김", "ㄱ", "x", "👩‍🎤", "🇰🇷", "日", " . ", "\u200e김", "กำ", "1", "⠁", "\u00ad-" })
	void takesWhatCanBeSeen(String text) {
		assertThat(isVisible(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u3164", "\u2800", "\u200e", "\u115f",
			"\u1160", "\uffa0", "\u00ad", "\u034f", "\u2060", "\u180e", "\ufe0f", "\u0301", "\u20dd", "\ud834\udd59",
			"\udb40\udc41", "\ud834\udd73", " \u200d\u2800\u3164 " })
	void refusesWhatCannot(String text) {
		assertThat(isVisible(text)).isFalse();
	}

	@Test
	void leavesMissingTextToOthers() {
		assertThat(isVisible(null)).isTrue();
	}

	private boolean isVisible(String text) {
		return this.validator.isValid(text, mock(ConstraintValidatorContext.class));
	}

}
