package com.moviecurators.premium.curation;

import com.moviecurators.premium.common.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps the refusals of this package to problems. */
@Order(0)
@RestControllerAdvice
class CurationProblems {

	@ExceptionHandler
	ProblemDetail premiumRequired(PremiumRequired ex) {
		return Problems.of(HttpStatus.FORBIDDEN, "premium-required", "Premium required",
				"These lists are for premium members.");
	}

	@ExceptionHandler
	ProblemDetail refundInProgress(RefundInProgress ex) {
		return Problems.of(HttpStatus.CONFLICT, "refund-in-progress", "Refund in progress",
				"A refund that ends premium is under way. Premium lists stay closed until it is decided.");
	}

	@ExceptionHandler
	ProblemDetail unknownCuration(UnknownCuration ex) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no list with this slug.");
	}

}
