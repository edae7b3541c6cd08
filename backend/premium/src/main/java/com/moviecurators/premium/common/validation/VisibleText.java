package com.moviecurators.premium.common.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Requires at least one character that leaves ink: spaces, fillers, marks without a base
 * and other invisible characters alone are refused.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VisibleTextValidator.class)
public @interface VisibleText {

	/** The message. */
	String message() default "{premium.visible-text}";

	/** Validation groups; none. */
	Class<?>[] groups() default {};

	/** Payload; none. */
	Class<? extends Payload>[] payload() default {};

}
