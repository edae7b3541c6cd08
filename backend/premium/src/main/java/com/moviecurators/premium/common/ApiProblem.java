package com.moviecurators.premium.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.http.HttpStatus;

/**
 * Documents the problems of a controller's method, or of all methods of a controller, in
 * the OpenAPI document, beyond those of every route.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ApiProblem.All.class)
public @interface ApiProblem {

	/** The status of the response. */
	HttpStatus status();

	/** The codes of the problems. */
	String[] codes();

	/** Several problems, each with its own status. */
	@Documented
	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@interface All {

		/** The problems. */
		ApiProblem[] value();

	}

}
