package com.moviecurators.premium.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/**
 * Text that people can read: no control characters, no halves of a surrogate pair, no
 * unassigned or private characters, nothing that turns the direction of the line around.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*")
public @interface PlainText {

	/** What to say. */
	String message() default "{premium.plain-text}";

	/** Validation groups; none. */
	Class<?>[] groups() default {};

	/** Payload; none. */
	Class<? extends Payload>[] payload() default {};

}
