package com.moviecurators.premium.payment.decide;

import com.moviecurators.premium.payment.DecisionRefusal;
import org.jspecify.annotations.Nullable;

/** What became of an act. It is committed, whatever it is. */
sealed interface DecisionResult {

	/** Carried out. */
	record Done() implements DecisionResult {
	}

	/** Carried out: the refund is requested, and its check is due. */
	record Refunding(long refundId) implements DecisionResult {
	}

	/** A second admin must confirm it. */
	record Proposed() implements DecisionResult {
	}

	/**
	 * Refused. What KakaoPay's answer made known is recorded.
	 *
	 * @param kakaoPayStatus what KakaoPay said; null if it knows no such payment
	 */
	record Refused(DecisionRefusal refusal, @Nullable String kakaoPayStatus) implements DecisionResult {
	}

}
