package com.moviecurators.premium.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.http.HttpStatus;

/**
 * Tells the OpenAPI document with which problems a controller's method may refuse, beyond
 * those of every route.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ApiProblem.All.class)
public @interface ApiProblem {

	/** The status of the answer. */
	HttpStatus status();

	/** The codes of the problems. */
	String[] codes();

	/** Several of them. */
	@Documented
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface All {

		/** Each with a status of its own. */
		ApiProblem[] value();

	}

}
