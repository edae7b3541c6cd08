package com.moviecurators.premium.payment.withdrawal;

import java.util.Locale;

import com.moviecurators.premium.common.Problems;
import lombok.RequiredArgsConstructor;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps the refusals of this package to problems. */
@Order(0)
@RestControllerAdvice
@RequiredArgsConstructor
class WithdrawalProblems {

	private final RefundPreviews previews;

	@ExceptionHandler
	ProblemDetail changed(RefundNotGiven.Changed changed, Locale locale) {
		ProblemDetail problem = conflict("refund-changed", "Refund changed",
				"The terms give another amount now. Nothing was given back.");
		problem.setProperty("preview", this.previews.write(changed.quote(), locale));
		return problem;
	}

	@ExceptionHandler
	ProblemDetail nothing(RefundNotGiven.Nothing nothing, Locale locale) {
		ProblemDetail problem = conflict("nothing-to-refund", "Nothing to refund",
				"There is nothing to give back. The preview tells why.");
		problem.setProperty("preview", this.previews.write(nothing.quote(), locale));
		return problem;
	}

	@ExceptionHandler
	ProblemDetail refused(RefundNotGiven.Refused refused) {
		ProblemDetail problem = conflict("refund-refused", "Refund refused",
				"KakaoPay refuses the refund. Premium goes on, and a person can find another way.");
		problem.setProperty("refusal", refused.refusal());
		return problem;
	}

	private static ProblemDetail conflict(String slug, String title, String detail) {
		return Problems.of(HttpStatus.CONFLICT, slug, title, detail);
	}

}
