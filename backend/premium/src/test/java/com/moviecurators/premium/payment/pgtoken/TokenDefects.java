package com.moviecurators.premium.payment.pgtoken;

import java.util.Comparator;

import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in the order of returned tokens. */
public final class TokenDefects {

	private TokenDefects() {
	}

	/** A new token replaces the earlier ones. */
	public static Planting newestOnly() {
		return intercept(ReturnedTokenStore.class, "store", (call, beans) -> {
			ReturnedTokenStore store = (ReturnedTokenStore) call.getThis();
			PaymentAttempt attempt = (PaymentAttempt) call.getArguments()[0];
			if (store.find(attempt, (String) call.getArguments()[1]).isEmpty()) {
				store.erase(attempt);
			}
			return call.proceed();
		});
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
