package com.moviecurators.premium.curation;

import com.moviecurators.premium.common.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps the refusal of this package to a problem. */
@Order(0)
@RestControllerAdvice
class CurationProblems {

	@ExceptionHandler
	ProblemDetail premiumRequired(PremiumRequired ex) {
		return Problems.of(HttpStatus.FORBIDDEN, "premium-required", "Premium required",
				"These lists are for premium members.");
	}

}
