package com.moviecurators.premium.admin;

import com.moviecurators.premium.common.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps the refusals of this package to problems. */
@Order(0)
@RestControllerAdvice(basePackageClasses = SupportProblems.class)
class SupportProblems {

	@ExceptionHandler
	ProblemDetail noSuchPayment(NoSuchPayment ex) {
		return Problems.of(HttpStatus.NOT_FOUND, "unknown-order", "No such payment", "There is no such payment.");
	}

	@ExceptionHandler
	ProblemDetail noSuchMember(NoSuchMember ex) {
		return Problems.of(HttpStatus.NOT_FOUND, "unknown-member", "No such member", "Nobody has this e-mail.");
	}

}
