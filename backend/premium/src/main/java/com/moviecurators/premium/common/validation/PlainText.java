package com.moviecurators.premium.common.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Requires readable text: no control characters, no halves of a surrogate pair, no
 * unassigned or private characters, and no change of the line's direction.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainTextValidator.class)
public @interface PlainText {

	/** The message. */
	String message() default "{premium.plain-text}";

	/** Whether the text may have several lines. */
	boolean lines() default false;

	/** Validation groups; none. */
	Class<?>[] groups() default {};

	/** Payload; none. */
	Class<? extends Payload>[] payload() default {};

}
