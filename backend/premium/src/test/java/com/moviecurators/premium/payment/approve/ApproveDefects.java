package com.moviecurators.premium.payment.approve;

import java.util.Optional;

import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.Planting;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in approving. */
public final class ApproveDefects {

	private ApproveDefects() {
	}

	/** The purchase rules are not asked before the approve call. */
	public static Planting ruleAfterApprove() {
		return intercept(PurchasePolicy.class, "refusal", (call, beans) -> Optional.empty());
	}

	/** A refusal by KakaoPay ends in an exception that nothing handles. */
	public static Planting unforeseenRefusal() {
		return intercept(ApprovalRecording.class, "record", (call, beans) -> {
			if (call.getArguments()[1] instanceof Outcome.Refused<?>) {
				throw new IllegalStateException("planted");
			}
			return call.proceed();
		});
	}

}
