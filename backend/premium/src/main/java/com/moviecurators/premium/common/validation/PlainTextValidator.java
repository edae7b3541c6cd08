package com.moviecurators.premium.common.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks the characters of plain text. */
class PlainTextValidator implements ConstraintValidator<PlainText, String> {

	private boolean lines;

	@Override
	public void initialize(PlainText rule) {
		this.lines = rule.lines();
	}

	@Override
	public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
		return text == null || text.codePoints().allMatch((character) -> isPlain(character) || isEndOfLine(character));
	}

	private boolean isEndOfLine(int character) {
		return this.lines && character == '\n';
	}

	private static boolean isPlain(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> !turnsDirection(character);
		};
	}

	private static boolean turnsDirection(int character) {
		return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	}

}
