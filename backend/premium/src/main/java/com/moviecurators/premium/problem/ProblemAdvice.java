package com.moviecurators.premium.problem;

import java.time.Duration;
import java.util.UUID;

import com.moviecurators.premium.common.DatabaseUnavailable;
import com.moviecurators.premium.common.Problems;
import com.moviecurators.premium.common.ratelimit.Overloaded;
import com.moviecurators.premium.common.ratelimit.TooManyRequests;
import lombok.extern.slf4j.Slf4j;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Maps to a problem what no feature maps itself. It comes last, after the advices of the
 * features.
 */
@Slf4j
@Order(Ordered.LOWEST_PRECEDENCE)
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Duration SHORTLY = Duration.ofSeconds(1);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooManyRequests(TooManyRequests ex) {
		long seconds = Math.max(1, ex.retryAfter().plusMillis(999).toSeconds());
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
			.body(GeneralProblems.of(HttpStatus.TOO_MANY_REQUESTS));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> overloaded(Overloaded ex) {
		return busy(ex, ex.retryAfter());
	}

	@ExceptionHandler({ RequestRejectedException.class, InvalidParameterException.class })
	ProblemDetail unreadable(RuntimeException ex) {
		return GeneralProblems.malformedRequest("The address or a header of the request cannot be read.");
	}

	/** The actuator parses Accept itself. */
	@ExceptionHandler
	ProblemDetail unreadableAccept(InvalidMimeTypeException ex) {
		return GeneralProblems.of(HttpStatus.NOT_ACCEPTABLE);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> failed(Exception ex) {
		return DatabaseUnavailable.isBehind(ex) ? busy(ex, SHORTLY)
				: ResponseEntity.internalServerError().body(unexpected(ex));
	}

	/** The same request, under its key, may be repeated. */
	private static ResponseEntity<ProblemDetail> busy(Exception ex, Duration retryAfter) {
		log.warn("A request could not be handled: {}", ex.getMessage());
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()))
			.body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy",
					"The request could not be handled at this moment. Repeat it shortly."));
	}

	private static ProblemDetail unexpected(Exception ex) {
		UUID incident = UUID.randomUUID();
		log.error("Unexpected failure {}", incident, ex);
		ProblemDetail problem = GeneralProblems.of(HttpStatus.INTERNAL_SERVER_ERROR);
		problem.setProperty("incident", incident);
		return problem;
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(UnreadableBody.of(ex), headers);
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(InvalidRequest.of(ex), headers);
	}

	@Override
	protected ResponseEntity<Object> handleHandlerMethodValidationException(HandlerMethodValidationException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(InvalidRequest.of(ex), headers);
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String parameter = (ex instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
				: String.valueOf(ex.getPropertyName());
		return answer(InvalidRequest.of(parameter, FieldMessages.text("premium.wrong-type")), headers);
	}

	/** Maps what Spring MVC refuses by itself. */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (status.is5xxServerError()) {
			return answer(unexpected(ex), headers);
		}
		return answer(problem(ex, status), headers);
	}

	private static ProblemDetail problem(Exception ex, HttpStatusCode status) {
		return (ex instanceof MissingServletRequestParameterException missing)
				? InvalidRequest.of(missing.getParameterName(), FieldMessages.text("premium.required"))
				: GeneralProblems.of(status);
	}

	private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
		return ResponseEntity.status(problem.getStatus())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
