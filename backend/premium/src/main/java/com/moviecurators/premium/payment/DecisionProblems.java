package com.moviecurators.premium.payment;

import java.util.Locale;

import com.moviecurators.premium.common.Problems;
import lombok.RequiredArgsConstructor;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps each refusal of an act to a problem that says why in the caller's language. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class DecisionProblems {

	private final DecisionMessages messages;

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(DecisionRefused refused, Locale locale) {
		ProblemDetail problem = problem(refused.refusal().kind(), this.messages.sentence(refused.refusal(), locale));
		problem.setProperty("refusal", refused.refusal());
		if (refused.refusal().kind() == DecisionRefusal.Kind.CONTRADICTS_KAKAOPAY) {
			problem.setProperty("kakaoPayStatus", refused.kakaoPayStatus().orElse(null));
		}
		ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.getStatus());
		if (refused.refusal().kind() == DecisionRefusal.Kind.KAKAOPAY_UNAVAILABLE) {
			response.header(HttpHeaders.RETRY_AFTER, "5");
		}
		return response.body(problem);
	}

	private static ProblemDetail problem(DecisionRefusal.Kind kind, String why) {
		return switch (kind) {
			case UNKNOWN_ORDER -> Problems.of(HttpStatus.NOT_FOUND, "unknown-order", "No such payment", why);
			case UNKNOWN_DECISION -> Problems.of(HttpStatus.NOT_FOUND, "unknown-decision", "No such decision", why);
			case FORBIDDEN -> Problems.of(HttpStatus.FORBIDDEN, "forbidden", "Forbidden", why);
			case CASE_CHANGED -> conflict("case-changed", "The case has changed", why);
			case OWN_PAYMENT -> conflict("own-payment", "One's own payment", why);
			case SAME_PERSON -> conflict("same-person", "The same person", why);
			case NOT_POSSIBLE -> conflict("not-possible", "Not possible", why);
			case CONTRADICTS_KAKAOPAY -> conflict("contradicts-kakaopay", "Contradicts KakaoPay", why);
			case KAKAOPAY_UNAVAILABLE ->
				Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "kakaopay-unavailable", "KakaoPay is unavailable", why);
		};
	}

	private static ProblemDetail conflict(String slug, String title, String detail) {
		return Problems.of(HttpStatus.CONFLICT, slug, title, detail);
	}

}
