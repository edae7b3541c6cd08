package com.moviecurators.premium.payment.pgtoken;

import java.util.Comparator;

import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in the order of returned tokens. */
public final class TokenDefects {

	private TokenDefects() {
	}

	/** Whoever sends a token later overtakes the earlier ones. */
	public static Planting newestFirst() {
		return intercept(ReturnedTokenStore.class, "nextUsable",
				(call, beans) -> beans.getBean(ReturnedTokens.class)
					.findByAttemptIdOrderByIdDesc(((PaymentAttempt) call.getArguments()[0]).id())
					.stream()
					.filter(ReturnedToken::isUsable)
					.min(Comparator.comparing((token) -> token.triedAt() != null)));
	}

}
