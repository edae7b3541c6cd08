package com.moviecurators.premium.problem;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.ProblemDetail;

/** Maps a failure to read a body to a problem. It repeats nothing of the body. */
final class UnreadableBody {

	private UnreadableBody() {
	}

	/** The problem of the first cause that has one. */
	static ProblemDetail of(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			ProblemDetail problem = problem(cause);
			if (problem != null) {
				return problem;
			}
		}
		return GeneralProblems.malformedRequest("The body is missing or not JSON.");
	}

	private static @Nullable ProblemDetail problem(Throwable cause) {
		return switch (cause) {
			case UnrecognizedPropertyException unknown -> invalid(unknown, "premium.unknown");
			case MismatchedInputException wrong when !wrong.getPath().isEmpty() -> invalid(wrong, "premium.wrong-type");
			default -> null;
		};
	}

	private static ProblemDetail invalid(JacksonException failure, String message) {
		return InvalidRequest.of(field(failure), FieldMessages.text(message));
	}

	private static String field(JacksonException failure) {
		return failure.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : "[" + step.getIndex() + "]")
			.collect(Collectors.joining("."));
	}

}
