package com.moviecurators.kakaopay.simulator.engine;

/** KakaoPay's payment statuses, as far as a simulated one-time payment passes through. */
public enum PaymentStatus {

	/** Prepared; the payer has not been seen. */
	READY,
	/** The payer opened KakaoPay's page. */
	OPEN_PAYMENT,
	/** The payer chose a method. */
	SELECT_METHOD,
	/** The payer is authenticated; nothing is paid before the merchant's approve call. */
	AUTH_PASSWORD,
	/** Paid. */
	SUCCESS_PAYMENT,
	/** Paid and partly given back. */
	PART_CANCEL_PAYMENT,
	/** Paid and wholly given back. */
	CANCEL_PAYMENT,
	/** The payer stopped. */
	QUIT_PAYMENT,
	/** The payment failed or ran out of time. */
	FAIL_PAYMENT;

	/** Whether the payer still has something to do on KakaoPay's page. */
	public boolean awaitsPayer() {
		return switch (this) {
			case READY, OPEN_PAYMENT, SELECT_METHOD -> true;
			case AUTH_PASSWORD, SUCCESS_PAYMENT, PART_CANCEL_PAYMENT, CANCEL_PAYMENT, QUIT_PAYMENT, FAIL_PAYMENT ->
				false;
		};
	}

	/** Whether money was taken, given back since or not. */
	public boolean isPaid() {
		return switch (this) {
			case SUCCESS_PAYMENT, PART_CANCEL_PAYMENT, CANCEL_PAYMENT -> true;
			case READY, OPEN_PAYMENT, SELECT_METHOD, AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT -> false;
		};
	}

	/** Whether the payment ended without money. */
	public boolean isOver() {
		return this == QUIT_PAYMENT || this == FAIL_PAYMENT;
	}

	/** Whether some of the money taken can still be given back. */
	public boolean canBeCanceled() {
		return this == SUCCESS_PAYMENT || this == PART_CANCEL_PAYMENT;
	}

	/** Whether a payment in this status may move to the next one. */
	public boolean canBecome(PaymentStatus next) {
		return switch (this) {
			case READY -> next == OPEN_PAYMENT || next == SELECT_METHOD || next.isOver();
			case OPEN_PAYMENT -> next == SELECT_METHOD || next.isOver();
			case SELECT_METHOD -> next == AUTH_PASSWORD || next.isOver();
			case AUTH_PASSWORD -> next == SUCCESS_PAYMENT || next == FAIL_PAYMENT;
			case SUCCESS_PAYMENT, PART_CANCEL_PAYMENT -> next == PART_CANCEL_PAYMENT || next == CANCEL_PAYMENT;
			case CANCEL_PAYMENT, QUIT_PAYMENT, FAIL_PAYMENT -> false;
		};
	}

}
