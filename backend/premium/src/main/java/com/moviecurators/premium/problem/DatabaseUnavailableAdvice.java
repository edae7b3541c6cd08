package com.moviecurators.premium.problem;

import com.moviecurators.premium.common.Problems;
import lombok.extern.slf4j.Slf4j;
import org.hibernate.TransactionException;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The database is busy or away. That is nothing the caller did and nothing that lasts:
 * the same request, under its key, may be repeated. Hibernate's own
 * {@link TransactionException} is what a connection that broke leaves behind when the
 * transaction is to end; Spring wraps it, and a cause counts here as well.
 */
@Slf4j
@Order(0)
@RestControllerAdvice
class DatabaseUnavailableAdvice {

	private static final String SECONDS_TO_WAIT = "1";

	@ExceptionHandler({ TransientDataAccessException.class, RecoverableDataAccessException.class,
			DataAccessResourceFailureException.class, CannotCreateTransactionException.class,
			TransactionSystemException.class, TransactionException.class })
	ResponseEntity<ProblemDetail> busy(RuntimeException failure) {
		log.warn("A request could not be handled: {}", failure.getMessage());
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
			.body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy",
					"The request could not be handled at this moment. Repeat it shortly."));
	}

}
