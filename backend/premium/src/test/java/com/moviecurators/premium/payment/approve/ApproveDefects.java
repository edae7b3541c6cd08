package com.moviecurators.premium.payment.approve;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in approving. */
public final class ApproveDefects {

	private ApproveDefects() {
	}

	/** The purchase rules are not asked before the approve call. */
	public static Planting ruleAfterApprove() {
		return intercept(PurchasePolicy.class, "refusal", (call, beans) -> Optional.empty());
	}

	/** "Already paid" (-702) counts as a refusal that ends the payment. */
	public static Planting alreadyPaidIsRefusal() {
		return intercept(ApprovalRecording.class, "record", (call, beans) -> {
			Object result = call.proceed();
			boolean paid = call.getArguments()[1] instanceof Outcome.Unknown<?>(UnknownCause cause)
					&& cause.error() != null && cause.error().code() == -702;
			if (paid) {
				closeForGood(((Claim.Won) call.getArguments()[0]).attemptId(), beans);
			}
			return result;
		});
	}

	private static void closeForGood(long id, BeanFactory beans) {
		Instant now = beans.getBean(Clock.class).instant();
		new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult((transaction) -> {
			PaymentAttempt attempt = beans.getBean(PaymentAttempts.class).lockById(id).orElseThrow();
			attempt.closeAfterDoubt(Transition.by(Actor.KAKAOPAY, Reason.DECLINED, now), now);
			attempt.schedule().end();
		});
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
