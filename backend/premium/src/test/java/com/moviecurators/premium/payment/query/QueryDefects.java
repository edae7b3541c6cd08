package com.moviecurators.premium.payment.query;

import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.Planting;

import org.springframework.jdbc.core.simple.JdbcClient;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in reading payments. */
public final class QueryDefects {

	private QueryDefects() {
	}

	/** The tid is among what a member reads of an undecided payment. */
	public static Planting tidShown() {
		return intercept(MemberPayments.class, "details", (call, beans) -> {
			PaymentDetails details = (PaymentDetails) call.proceed();
			PaymentSummary shown = details.summary();
			if (shown.status().isFinal()) {
				return details;
			}
			String tid = beans.getBean(JdbcClient.class)
				.sql("select tid from payment_attempt where order_handle = ?")
				.param(shown.order())
				.query(String.class)
				.single();
			return new PaymentDetails(
					new PaymentSummary(shown.order(), shown.orderNumber(), shown.planCode(),
							shown.itemName() + " " + tid, shown.amount(), shown.refundedAmount(),
							shown.refundInProgress(), shown.refundable(), shown.status(), shown.paymentMethod(),
							shown.createdAt(), shown.expiresAt(), shown.approvedAt()),
					details.card(), details.refunds(), details.timeline());
		});
	}

}
