package com.moviecurators.premium.payment.cancel;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import org.jspecify.annotations.Nullable;

/** How much of a payment went back, by an order inquiry. */
public final class CanceledAmount {

	private static final Amount NOTHING = new Amount(0, 0, 0, 0, 0, 0);

	private CanceledAmount() {
	}

	/**
	 * Reads it from the answer. An answer may leave it out where its status says it.
	 * @return null if KakaoPay does not say
	 */
	public static @Nullable Amount of(OrderAnswer answer) {
		if (answer.canceledAmount() != null) {
			return answer.canceledAmount();
		}
		if (answer.status() == OrderStatus.CANCEL_PAYMENT) {
			return answer.amount();
		}
		return (answer.status() == OrderStatus.SUCCESS_PAYMENT) ? NOTHING : null;
	}

}
