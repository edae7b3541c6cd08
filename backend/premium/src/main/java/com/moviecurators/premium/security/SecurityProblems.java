package com.moviecurators.premium.security;

import com.moviecurators.premium.common.Problems;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Maps the refusals of this package to problems. Those of the filter chain name their
 * type: nobody has checked Accept yet, and Spring MVC leaves the body out if it is
 * broken.
 */
@Order(0)
@RestControllerAdvice
@RequiredArgsConstructor
class SecurityProblems {

	private final RefreshCookie cookie;

	@ExceptionHandler
	ProblemDetail badCredentials(BadCredentials ex) {
		return Problems.of(HttpStatus.UNAUTHORIZED, "bad-credentials", "Sign-in refused",
				"Nobody has this e-mail and this password.");
	}

	/**
	 * Deletes the cookie of the session. Without a cookie there is nothing to delete, and
	 * another tab may be signing in at this moment.
	 */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> sessionEnded(SessionEnded ex, HttpServletRequest request) {
		ProblemDetail problem = Problems.of(HttpStatus.UNAUTHORIZED, "session-ended", "Session ended",
				"Sign in again.");
		BodyBuilder refusal = ResponseEntity.status(HttpStatus.UNAUTHORIZED);
		if (this.cookie.token(request).isPresent()) {
			refusal.header(HttpHeaders.SET_COOKIE, this.cookie.deleted());
		}
		return refusal.body(problem);
	}

	/** Not 401: the caller is signed in. */
	@ExceptionHandler
	ProblemDetail wrongPassword(WrongPassword ex) {
		return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-password", "Wrong password",
				"The current password is another one.");
	}

	@ExceptionHandler
	ProblemDetail noSuchSession(NoSuchSession ex) {
		return Problems.of(HttpStatus.NOT_FOUND, "unknown-session", "No such session", "You have no such session.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> notSignedIn(AuthenticationException ex) {
		ProblemDetail problem = Problems.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Not signed in",
				"This needs an access token that is valid.");
		return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
			.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> forbidden(AccessDeniedException ex) {
		return ResponseEntity.status(HttpStatus.FORBIDDEN)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Problems.of(HttpStatus.FORBIDDEN, "forbidden", "Forbidden", "This is not yours to do."));
	}

}
