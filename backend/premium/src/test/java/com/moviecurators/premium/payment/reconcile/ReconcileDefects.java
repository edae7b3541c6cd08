package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in reconciling. */
public final class ReconcileDefects {

	private static final Duration OLD = Duration.ofMinutes(5);

	private ReconcileDefects() {
	}

	/** An attempt that is unknown for five minutes is closed as failed. */
	public static Planting ageProvesFailure() {
		return intercept(ReconcilingPayment.class, "reconcile", (call, beans) -> {
			giveUpOld((Long) call.getArguments()[0], beans);
			return call.proceed();
		});
	}

	/** An unknown approval is repeated without an inquiry. */
	public static Planting unknownRepeated() {
		return intercept(ReconcilingPayment.class, "reconcile", (call, beans) -> {
			repeatUnknown((Long) call.getArguments()[0], beans);
			return call.proceed();
		});
	}

	private static void giveUpOld(long id, BeanFactory beans) {
		Instant now = beans.getBean(Clock.class).instant();
		locked(id, beans, (attempt) -> {
			if (attempt.status() == PaymentStatus.UNKNOWN && now.isAfter(attempt.createdAt().plus(OLD))) {
				closeForGood(attempt, Transition.by(Actor.RECOVERY, Reason.INQUIRY_FAILED, now));
			}
		});
	}

	/** Closes what may have been charged, and asks KakaoPay never again. */
	private static void closeForGood(PaymentAttempt attempt, Transition move) {
		attempt.closeAfterDoubt(move, move.at());
		attempt.schedule().end();
	}

	private static void repeatUnknown(long id, BeanFactory beans) {
		Instant now = beans.getBean(Clock.class).instant();
		locked(id, beans, (attempt) -> {
			if (attempt.status() == PaymentStatus.UNKNOWN) {
				attempt.releaseForRetry(Transition.by(Actor.RECOVERY, Reason.INQUIRY_NOT_PAID, now), now);
			}
		});
	}

	private static void locked(long id, BeanFactory beans, Consumer<PaymentAttempt> change) {
		new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(
				(transaction) -> change.accept(beans.getBean(PaymentAttempts.class).lockById(id).orElseThrow()));
	}

}
