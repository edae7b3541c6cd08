package com.moviecurators.premium.payment.refund;

import com.moviecurators.premium.payment.Planting;

import org.springframework.jdbc.core.simple.JdbcClient;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in refunding. */
public final class RefundDefects {

	private RefundDefects() {
	}

	/** A late answer is recorded as if its claim were still the open one. */
	public static Planting claimIgnored() {
		return intercept(CancelRecording.class, "record", (call, beans) -> {
			RefundClaim.Call late = (RefundClaim.Call) call.getArguments()[0];
			int open = beans.getBean(JdbcClient.class)
				.sql("select claim from payment_refund where id = ?")
				.param(late.refundId())
				.query(Integer.class)
				.single();
			call.getArguments()[0] = new RefundClaim.Call(late.refundId(), open, late.leaseEnd(), late.request());
			return call.proceed();
		});
	}

}
