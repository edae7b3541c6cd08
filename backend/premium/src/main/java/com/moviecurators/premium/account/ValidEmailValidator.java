package com.moviecurators.premium.account;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks the form of an e-mail address. */
class ValidEmailValidator implements ConstraintValidator<ValidEmail, String> {

	@Override
	public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
		return text == null || EmailAddress.isValid(text);
	}

}
