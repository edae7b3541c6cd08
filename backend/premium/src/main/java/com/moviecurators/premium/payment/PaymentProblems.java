package com.moviecurators.premium.payment;

import java.time.Duration;
import java.util.Optional;

import com.moviecurators.premium.common.Problems;
import com.moviecurators.premium.payment.KakaoPayInquiries.InquiryImpossible;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Refusal;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps each refusal of this package to a problem, also where support meets it. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PaymentProblems {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(PaymentRefused refused) {
		ProblemDetail problem = of(refused);
		ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.getStatus());
		retryAfter(refused.refusal())
			.ifPresent((wait) -> response.header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds())));
		return response.body(problem);
	}

	@ExceptionHandler
	ProblemDetail searchTooBroad(PaymentSearch.TooManyMembers ex) {
		return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "search-too-broad", "Too many members",
				"Too many members have a name that begins like this. Type more of it.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> inquiryImpossible(InquiryImpossible ex) {
		return switch (ex.why()) {
			case NOT_PREPARED -> ResponseEntity.status(HttpStatus.CONFLICT)
				.body(conflict("not-possible", "Not possible",
						"KakaoPay has not prepared this payment, so there is nothing to ask about."));
			case UNKNOWN_THERE -> ResponseEntity.status(HttpStatus.CONFLICT)
				.body(conflict("unknown-at-kakaopay", "Unknown at KakaoPay", "KakaoPay does not know this payment."));
			case UNAVAILABLE -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
				.header(HttpHeaders.RETRY_AFTER, "5")
				.body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "kakaopay-unavailable", "KakaoPay is unavailable",
						"KakaoPay said nothing about the payment. Ask again shortly."));
		};
	}

	/** The problem of a refusal. It names the payment and its state, if there is one. */
	public static ProblemDetail of(PaymentRefused refused) {
		ProblemDetail problem = of(refused.refusal());
		refused.order().ifPresent((order) -> problem.setProperty("order", order));
		refused.status().ifPresent((status) -> problem.setProperty("paymentStatus", status));
		return problem;
	}

	private static ProblemDetail of(Refusal refusal) {
		return switch (refusal) {
			case UNKNOWN_ORDER ->
				Problems.of(HttpStatus.NOT_FOUND, "unknown-order", "No such payment", "There is no such payment.");
			case UNKNOWN_PLAN -> unknownPlan();
			case ALREADY_PREMIUM -> conflict("already-premium", "Already premium",
					"You are a premium member already. Nothing was charged.");
			case ACCOUNT_CLOSED ->
				Problems.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Not signed in", "The account has been closed.");
			case PAYMENT_IN_PROGRESS -> conflict("payment-in-progress", "Being prepared",
					"This payment is being prepared by another request. Repeat yours in a moment.");
			case KAKAOPAY_UNAVAILABLE -> kakaoPayUnavailable();
			case TOO_MANY_RETURNS -> tooManyReturns();
			case TOKEN_REFUSED -> conflict("pg-token-refused", "Not accepted",
					"KakaoPay does not accept this pg_token. The payment itself tells whether it is paid.");
			case NOT_FINISHED ->
				conflict("payment-not-finished", "Not finished", "The payment has not been finished at KakaoPay yet.");
			case CANCELED -> conflict("payment-canceled", "Canceled", "The payment was canceled. Nothing was charged.");
			case FAILED -> conflict("payment-failed", "Failed", "KakaoPay did not approve. Nothing was charged.");
			case EXPIRED -> conflict("payment-expired", "Expired", "The time to pay is over. Nothing was charged.");
			case REFUNDED -> conflict("payment-refunded", "Refunded", "This payment was made and given back.");
			case NOT_PAID -> conflict("not-paid", "Not paid",
					"No payment is recorded for this order, or it is still being checked. So there is no receipt.");
		};
	}

	private static Optional<Duration> retryAfter(Refusal refusal) {
		return switch (refusal) {
			case PAYMENT_IN_PROGRESS -> Optional.of(Duration.ofSeconds(1));
			case KAKAOPAY_UNAVAILABLE -> Optional.of(Duration.ofSeconds(5));
			case TOO_MANY_RETURNS -> Optional.of(Duration.ofMinutes(1));
			case UNKNOWN_ORDER, UNKNOWN_PLAN, ALREADY_PREMIUM, ACCOUNT_CLOSED, TOKEN_REFUSED, NOT_FINISHED, CANCELED,
					FAILED, EXPIRED, REFUNDED, NOT_PAID ->
				Optional.empty();
		};
	}

	private static ProblemDetail unknownPlan() {
		return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-plan", "No such plan",
				"No plan of this code is for sale. GET /api/plans lists them.");
	}

	private static ProblemDetail tooManyReturns() {
		return Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests",
				"Too many different tokens came back for this payment.");
	}

	private static ProblemDetail kakaoPayUnavailable() {
		return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "kakaopay-unavailable", "KakaoPay is unavailable",
				"KakaoPay could not prepare the payment. Nothing was charged; please try again shortly.");
	}

	private static ProblemDetail conflict(String slug, String title, String detail) {
		return Problems.of(HttpStatus.CONFLICT, slug, title, detail);
	}

}
