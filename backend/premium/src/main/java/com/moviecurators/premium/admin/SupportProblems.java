package com.moviecurators.premium.admin;

import java.util.List;

import com.moviecurators.premium.common.Problems;
import com.moviecurators.premium.membership.PremiumByHand.PremiumUnchanged;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps the refusals that only support meets to problems. */
@Order(0)
@RestControllerAdvice(basePackageClasses = SupportProblems.class)
class SupportProblems {

	@ExceptionHandler
	ProblemDetail noSuchMember(NoSuchMember ex) {
		return Problems.of(HttpStatus.NOT_FOUND, "unknown-member", "No such member", "No account has this id.");
	}

	@ExceptionHandler
	ProblemDetail premiumUnchanged(PremiumUnchanged ex) {
		return switch (ex.why()) {
			case NO_ADMIN -> Problems.of(HttpStatus.FORBIDDEN, "forbidden", "Forbidden",
					"Only admins change premium by hand. Nothing was changed.");
			case CHANGED -> conflict("case-changed", "The case has changed",
					"The member's premium is not what it was when you looked. Nothing was changed.");
			case OWN_ACCOUNT -> conflict("own-account", "One's own account",
					"Nobody changes the premium of their own account. Nothing was changed.");
			case ACCOUNT_CLOSED ->
				conflict("account-closed", "Account closed", "The member's account is closed. Nothing was changed.");
			case NOTHING_CHANGES -> conflict("nothing-changes", "Nothing changes",
					"The member's premium is that already, or lasts longer by a payment. Nothing was changed.");
			case END_REFUSED -> endRefused();
		};
	}

	private static ProblemDetail endRefused() {
		ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "invalid-request", "Invalid request",
				"An end lies in the future, and only what is granted has one. Nothing was changed.");
		problem.setProperty("errors", List.of(new Fault("until", problem.getDetail())));
		return problem;
	}

	private static ProblemDetail conflict(String slug, String title, String detail) {
		return Problems.of(HttpStatus.CONFLICT, slug, title, detail);
	}

	/** What is wrong with one field. */
	private record Fault(String field, String message) {
	}

}
