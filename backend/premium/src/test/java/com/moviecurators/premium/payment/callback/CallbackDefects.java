package com.moviecurators.premium.payment.callback;

import java.time.Clock;

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

/** Planted defects where a browser comes back. */
public final class CallbackDefects {

	private CallbackDefects() {
	}

	/** The returned token is not stored. */
	public static Planting returnNotStored() {
		return intercept(ReceivingReturn.class, "receive", (call, beans) -> true);
	}

	/** A return by the cancel route cancels the payment. */
	public static Planting cancelRouteBelieved() {
		return intercept(ReportingReturn.class, "report",
				(call, beans) -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
					.execute((transaction) -> believe((String) call.getArguments()[0], beans)));
	}

	private static PaymentStatus believe(String order, BeanFactory beans) {
		PaymentAttempt attempt = beans.getBean(PaymentAttempts.class).lockByOrder(order).orElseThrow();
		if (attempt.status().isPayable()) {
			attempt.close(PaymentStatus.CANCELED,
					Transition.by(Actor.MEMBER, Reason.INQUIRY_QUIT, beans.getBean(Clock.class).instant()));
		}
		return attempt.status();
	}

}
