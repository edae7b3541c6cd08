package com.moviecurators.premium.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Text that people can read: no control characters, no halves of a surrogate pair, no
 * unassigned or private characters, nothing that turns the direction of the line around.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainTextValidator.class)
public @interface PlainText {

	/** What to say. */
	String message() default "{premium.plain-text}";

	/** Validation groups; none. */
	Class<?>[] groups() default {};

	/** Payload; none. */
	Class<? extends Payload>[] payload() default {};

}
