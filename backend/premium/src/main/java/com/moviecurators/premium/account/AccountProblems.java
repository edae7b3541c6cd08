package com.moviecurators.premium.account;

import com.moviecurators.premium.common.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps the refusals of this package to problems. */
@Order(0)
@RestControllerAdvice
class AccountProblems {

	@ExceptionHandler
	ProblemDetail emailTaken(EmailTaken ex) {
		return Problems.of(HttpStatus.CONFLICT, "email-taken", "E-mail taken", "Another account has this e-mail.");
	}

	@ExceptionHandler
	ProblemDetail accountClosed(AccountClosed ex) {
		return Problems.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Not signed in", "The account has been closed.");
	}

}
