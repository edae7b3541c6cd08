package com.moviecurators.premium.common.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks for a character that leaves ink. */
class VisibleTextValidator implements ConstraintValidator<VisibleText, String> {

	@Override
	public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
		return text == null || text.codePoints().anyMatch(VisibleTextValidator::isVisible);
	}

	static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
					Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
				false;
			default -> !isBlank(character);
		};
	}

	/**
	 * Letters and symbols without ink: four Hangul fillers, an empty note, empty Braille.
	 */
	private static boolean isBlank(int character) {
		return switch (character) {
			case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x1D159, 0x2800 -> true;
			default -> false;
		};
	}

}
