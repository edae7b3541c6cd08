package com.moviecurators.premium.problem;

import com.moviecurators.premium.common.Problems;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The problems of every route, by status. */
final class GeneralProblems {

	private GeneralProblems() {
	}

	/** The problem of that status. A status without one counts as 400 or 500. */
	static ProblemDetail of(HttpStatusCode status) {
		return switch (status.value()) {
			case 401 -> problem(HttpStatus.UNAUTHORIZED, "not-signed-in", "Not signed in", "This needs a sign-in.");
			case 403 -> problem(HttpStatus.FORBIDDEN, "forbidden", "Forbidden", "This is not yours to do.");
			case 404 -> problem(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is nothing here.");
			case 405, 501 -> problem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Method not allowed",
					"This address does not take that method.");
			case 406 -> problem(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Not acceptable",
					"This address answers with application/json only.");
			case 408 -> problem(HttpStatus.REQUEST_TIMEOUT, "request-timeout", "Request timeout",
					"The request did not arrive within the time that it may take.");
			case 413 -> problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "Body too large",
					"The body is larger than any request of this API needs to be.");
			case 415 -> problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Unsupported media type",
					"The body has to be application/json.");
			case 429 -> problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests",
					"Try again after the time in the Retry-After header.");
			case 505 -> problem(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "http-version-not-supported",
					"HTTP version not supported", "This service speaks HTTP/1.1 and HTTP/1.0.");
			default -> general(status);
		};
	}

	/** The request cannot be read at all. */
	static ProblemDetail malformedRequest(String detail) {
		return problem(HttpStatus.BAD_REQUEST, "malformed-request", "Malformed request", detail);
	}

	private static ProblemDetail general(HttpStatusCode status) {
		return status.is4xxClientError() ? malformedRequest("The request cannot be read.")
				: problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Internal error",
						"Something went wrong on our side; it has been noted.");
	}

	private static ProblemDetail problem(HttpStatus status, String slug, String title, String detail) {
		return Problems.of(status, slug, title, detail);
	}

}
