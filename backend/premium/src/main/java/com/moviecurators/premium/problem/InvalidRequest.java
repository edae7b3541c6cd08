package com.moviecurators.premium.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.premium.common.Problems;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** The problem {@code invalid-request}: the route can read the request but not use it. */
final class InvalidRequest {

	private InvalidRequest() {
	}

	/** The problem with one invalid field. */
	static ProblemDetail of(String field, String message) {
		return of(List.of(new Fault(field, message)));
	}

	static ProblemDetail of(MethodArgumentNotValidException ex) {
		return of(ex.getAllErrors().stream().map(InvalidRequest::fault).toList());
	}

	static ProblemDetail of(HandlerMethodValidationException ex) {
		return of(ex.getParameterValidationResults().stream().flatMap(InvalidRequest::faults).toList());
	}

	private static ProblemDetail of(List<Fault> faults) {
		ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "invalid-request", "Invalid request",
				"The request does not have the form that this address takes.");
		problem.setProperty("errors", faults.stream().distinct().sorted(Fault.BY_FIELD).toList());
		return problem;
	}

	private static Stream<Fault> faults(ParameterValidationResult result) {
		if (result instanceof ParameterErrors errors) {
			return errors.getAllErrors().stream().map(InvalidRequest::fault);
		}
		String parameter = String.valueOf(result.getMethodParameter().getParameterName());
		return result.getResolvableErrors().stream().map((error) -> new Fault(parameter, message(error)));
	}

	private static Fault fault(ObjectError error) {
		String field = (error instanceof FieldError fieldError) ? fieldError.getField() : error.getObjectName();
		return new Fault(field, message(error));
	}

	private static String message(MessageSourceResolvable error) {
		return String.valueOf(error.getDefaultMessage());
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param field its name as the client wrote it
	 * @param message what is wrong, in the language of the request
	 */
	record Fault(String field, String message) {

		static final Comparator<Fault> BY_FIELD = Comparator.comparing(Fault::field).thenComparing(Fault::message);

	}

}
