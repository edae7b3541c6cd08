package com.moviecurators.premium.common;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Creates problem details (RFC 9457) with the types of this service. */
public final class Problems {

	private Problems() {
	}

	/**
	 * A problem of the type {@code /problems/<slug>}. The property {@code code} repeats
	 * the slug for clients that translate it.
	 */
	public static ProblemDetail of(HttpStatus status, String slug, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("/problems/" + slug));
		problem.setTitle(title);
		problem.setProperty("code", slug);
		return problem;
	}

}
