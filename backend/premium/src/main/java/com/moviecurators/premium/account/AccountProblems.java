package com.moviecurators.premium.account;

import java.util.List;
import java.util.Map;

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
	ProblemDetail passwordRefused(PasswordRefused ex) {
		return switch (ex.reason()) {
			case COMMON -> passwordRefused(ex, "password-too-common", "Many people use this password.");
			case PERSONAL ->
				passwordRefused(ex, "password-personal", "The password contains the member's address or name.");
		};
	}

	/** Names the field too, as invalid requests do. */
	private static ProblemDetail passwordRefused(PasswordRefused ex, String slug, String detail) {
		ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, slug, "Password too easily guessed", detail);
		problem.setProperty("errors", List.of(Map.of("field", ex.field(), "message", detail)));
		return problem;
	}

	@ExceptionHandler
	ProblemDetail accountClosed(AccountClosed ex) {
		return Problems.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Not signed in", "The account has been closed.");
	}

}
