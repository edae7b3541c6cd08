package com.moviecurators.premium.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Requires the form of an {@link EmailAddress}. Its length is checked before its form.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidEmailValidator.class)
@interface ValidEmail {

	/** The message. */
	String message() default "{premium.email}";

	/** Validation groups; none. */
	Class<?>[] groups() default {};

	/** Payload; none. */
	Class<? extends Payload>[] payload() default {};

}
