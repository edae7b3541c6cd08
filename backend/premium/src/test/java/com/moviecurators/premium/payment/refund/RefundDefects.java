package com.moviecurators.premium.payment.refund;

import java.time.Instant;

import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.Transition;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in how a refund and its attempt move together. */
public final class RefundDefects {

	private RefundDefects() {
	}

	/** Nobody hears of money that went back without us: the access stays. */
	public static Planting accessOutlivesConsoleRefund() {
		return intercept(RefundTransitions.class, "recordElsewhere", (call, beans) -> {
			Object[] arguments = call.getArguments();
			PaymentAttempt attempt = (PaymentAttempt) arguments[0];
			Approval approval = (Approval) arguments[1];
			RefundParts parts = (RefundParts) arguments[3];
			Transition move = (Transition) arguments[5];
			Refunds refunds = beans.getBean(Refunds.class);
			long before = refunds.refunded(attempt.id()).total();
			if (before + parts.total() < approval.totalAmount()) {
				return call.proceed();
			}
			refunds.save(new Refund(approval, (String) arguments[2], parts, before, (Instant) arguments[4], move));
			attempt.markRefunded(move);
			return null;
		});
	}

}
