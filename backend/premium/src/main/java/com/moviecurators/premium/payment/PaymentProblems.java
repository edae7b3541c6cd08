package com.moviecurators.premium.payment;

import java.time.Duration;

import com.moviecurators.premium.common.Problems;
import com.moviecurators.premium.payment.attempt.AlreadyPremium;
import com.moviecurators.premium.payment.attempt.ClosedAccount;
import com.moviecurators.premium.payment.attempt.KakaoPayUnavailable;
import com.moviecurators.premium.payment.attempt.PaymentInProgress;
import com.moviecurators.premium.payment.attempt.TooManyReturns;
import com.moviecurators.premium.payment.attempt.UnknownOrder;
import com.moviecurators.premium.payment.attempt.UnknownPlan;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The refusals of this package as problems. */
@RestControllerAdvice(basePackageClasses = PaymentProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PaymentProblems {

	@ExceptionHandler
	ProblemDetail alreadyPremium(AlreadyPremium refusal) {
		return Problems.of(HttpStatus.CONFLICT, "already-premium", "Already premium",
				"You are a premium member already. Nothing was charged.");
	}

	@ExceptionHandler
	ProblemDetail unknownPlan(UnknownPlan refusal) {
		return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-plan", "No such plan",
				"No plan of this code is for sale. GET /api/plans lists them.");
	}

	@ExceptionHandler
	ProblemDetail unknownOrder(UnknownOrder refusal) {
		return Problems.of(HttpStatus.NOT_FOUND, "unknown-order", "No such payment", "There is no such payment.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> inProgress(PaymentInProgress refusal) {
		return later(HttpStatus.CONFLICT, Duration.ofSeconds(1), "payment-in-progress", "Being prepared",
				"This payment is being prepared by another request. Repeat yours in a moment.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> kakaoPayUnavailable(KakaoPayUnavailable refusal) {
		return later(HttpStatus.SERVICE_UNAVAILABLE, Duration.ofSeconds(5), "kakaopay-unavailable",
				"KakaoPay is unavailable",
				"KakaoPay could not prepare the payment. Nothing was charged; please try again shortly.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooManyReturns(TooManyReturns refusal) {
		return later(HttpStatus.TOO_MANY_REQUESTS, Duration.ofMinutes(1), "too-many-requests", "Too many requests",
				"Too many different tokens came back for this payment.");
	}

	@ExceptionHandler
	ProblemDetail closedAccount(ClosedAccount refusal) {
		return Problems.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Not signed in", "The account has been closed.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> missingHeader(MissingRequestHeaderException refusal) {
		return ResponseEntity.badRequest()
			.body(Problems.of(HttpStatus.BAD_REQUEST, "idempotency-key-missing", "Idempotency-Key missing",
					"Send an Idempotency-Key header of 8 to 64 letters, digits, - or _, new for each purchase."));
	}

	private static ResponseEntity<ProblemDetail> later(HttpStatus status, Duration wait, String slug, String title,
			String detail) {
		return ResponseEntity.status(status)
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()))
			.body(Problems.of(status, slug, title, detail));
	}

}
