package com.moviecurators.premium.payment.start;

import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Refusal;

import static com.moviecurators.premium.payment.Interception.intercept;

/** A planted defect: an attempt that was not finished blocks the next one. */
public final class BlockingAttemptDefect {

	private BlockingAttemptDefect() {
	}

	public static Planting planting() {
		return intercept(AttemptPreparation.class, "prepare", (call, beans) -> {
			Object preparation = call.proceed();
			if (preparation instanceof Preparation.Created) {
				return preparation;
			}
			throw new PaymentRefused(Refusal.PAYMENT_IN_PROGRESS);
		});
	}

}
