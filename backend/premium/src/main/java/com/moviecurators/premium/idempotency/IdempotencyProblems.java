package com.moviecurators.premium.idempotency;

import com.moviecurators.premium.common.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What an Idempotency-Key may be refused for, as problems. */
@Order(0)
@RestControllerAdvice
class IdempotencyProblems {

	private static final String SECONDS_TO_WAIT = "1";

	/** No other header is ever required. */
	@ExceptionHandler
	ProblemDetail missing(MissingRequestHeaderException refusal) {
		return Problems.of(HttpStatus.BAD_REQUEST, "idempotency-key-missing", "Idempotency-Key missing",
				"Send an Idempotency-Key header of 8 to 64 letters, digits, - or _, new for each purchase.");
	}

	@ExceptionHandler
	ProblemDetail reused(IdempotencyKeyReused refusal) {
		return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "Idempotency-Key reused",
				"This Idempotency-Key was used for another request. Take a new one.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> inProgress(RequestInProgress refusal) {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
			.body(Problems.of(HttpStatus.CONFLICT, "request-in-progress", "Being worked on",
					"The request with this Idempotency-Key is being worked on. Repeat it in a moment."));
	}

}
