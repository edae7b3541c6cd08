package com.moviecurators.premium.payment.cancel;

import java.util.function.UnaryOperator;

import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.refund.RefundTransitions;
import com.moviecurators.premium.payment.refund.Refunds;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in cancel calls, and in reading what KakaoPay shows as cancelled. */
public final class CancelDefects {

	private CancelDefects() {
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

	/** Whatever went back while a refund of ours is unknown counts as that refund. */
	public static Planting anyCancelIsOurs() {
		return intercept(CancelReconciliation.class, "reconcile", (call, beans) -> {
			PaymentAttempt attempt = (PaymentAttempt) call.getArguments()[0];
			OrderAnswer answer = (OrderAnswer) call.getArguments()[1];
			Refund open = beans.getBean(Refunds.class).lockOpen(attempt.id()).orElse(null);
			if (open == null || open.status() != RefundStatus.UNKNOWN
					|| answer.status() == OrderStatus.SUCCESS_PAYMENT) {
				return call.proceed();
			}
			beans.getBean(RefundTransitions.class)
				.markDone(attempt, open, null, Refund.Source.ORDER_INQUIRY, answer.statusText());
			return CancelReconciliation.Result.RECORDED;
		});
	}

	/** The cancel request does not say how much can still be canceled. */
	public static Planting availableAmountMissing() {
		return cancelWith((request) -> new CancelRequest(request.cid(), request.tid(), request.cancelAmount(),
				request.cancelTaxFreeAmount(), request.cancelVatAmount(), null, request.payload()));
	}

	private static Planting cancelWith(UnaryOperator<CancelRequest> change) {
		return intercept(KakaoPayClient.class, "cancel", (call, beans) -> {
			call.getArguments()[0] = change.apply((CancelRequest) call.getArguments()[0]);
			return call.proceed();
		});
	}

	/** The claim is lost before the cancel call: nobody knows of a call that was made. */
	public static Planting claimNotCommitted() {
		return intercept(RefundClaims.class, "claim", CancelDefects::forgetClaim)
			.andThen(intercept(RefundClaims.class, "claimWaiting", CancelDefects::forgetClaim));
	}

	private static @Nullable Object forgetClaim(MethodInvocation call, BeanFactory beans) throws Throwable {
		Object claim = call.proceed();
		if (claim instanceof RefundClaim.Call made) {
			// What is written behind Hibernate's back must come after it.
			beans.getBean(PaymentAttempts.class).flush();
			beans.getBean(JdbcClient.class)
				.sql("update payment_refund set status = 'REQUESTED', next_check_at = requested_at where id = ?")
				.param(made.refundId())
				.update();
		}
		return claim;
	}

}
