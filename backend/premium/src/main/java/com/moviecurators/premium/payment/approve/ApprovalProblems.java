package com.moviecurators.premium.payment.approve;

import com.moviecurators.premium.common.Problems;
import com.moviecurators.premium.payment.approve.ApprovalResult.NotApproved;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why there is no approval, as problems. */
public final class ApprovalProblems {

	private ApprovalProblems() {
	}

	public static ProblemDetail of(NotApproved result) {
		ProblemDetail problem = switch (result.refusal()) {
			case TOKEN_REFUSED -> conflict("pg-token-refused", "Not accepted",
					"KakaoPay does not accept this pg_token. The payment itself tells whether it is paid.");
			case NOT_FINISHED ->
				conflict("payment-not-finished", "Not finished", "The payment has not been finished at KakaoPay yet.");
			case ALREADY_PREMIUM -> conflict("already-premium", "Already premium",
					"You are a premium member already. Nothing was charged.");
			case CANCELED -> conflict("payment-canceled", "Canceled", "The payment was canceled. Nothing was charged.");
			case FAILED -> conflict("payment-failed", "Failed", "KakaoPay did not approve. Nothing was charged.");
			case EXPIRED -> conflict("payment-expired", "Expired", "The time to pay is over. Nothing was charged.");
			case REFUNDED -> conflict("payment-refunded", "Refunded", "This payment was made and given back.");
		};
		problem.setProperty("order", result.order());
		problem.setProperty("paymentStatus", result.status());
		return problem;
	}

	private static ProblemDetail conflict(String slug, String title, String detail) {
		return Problems.of(HttpStatus.CONFLICT, slug, title, detail);
	}

}
