package com.moviecurators.kakaopay.simulator.engine;

/** KakaoPay's payment statuses that a simulated one-time payment can have. */
public enum PaymentStatus {

	/** Prepared; the payer has not opened the page. */
	READY,
	/** The payer opened KakaoPay's page. */
	OPEN_PAYMENT,
	/** The payer chose a payment method. */
	SELECT_METHOD,
	/** The payer is authenticated; the merchant's approve call captures the money. */
	AUTH_PASSWORD,
	/** Paid. */
	SUCCESS_PAYMENT,
	/** Paid and partly refunded. */
	PART_CANCEL_PAYMENT,
	/** Paid and fully refunded. */
	CANCEL_PAYMENT,
	/** The payer cancelled. */
	QUIT_PAYMENT,
	/** The payment failed or expired. */
	FAIL_PAYMENT;

	/** Whether the payer can still act on KakaoPay's page. */
	public boolean awaitsPayer() {
		return switch (this) {
			case READY, OPEN_PAYMENT, SELECT_METHOD -> true;
			case AUTH_PASSWORD, SUCCESS_PAYMENT, PART_CANCEL_PAYMENT, CANCEL_PAYMENT, QUIT_PAYMENT, FAIL_PAYMENT ->
				false;
		};
	}

	/** Whether money was captured, even if it was refunded later. */
	public boolean isPaid() {
		return switch (this) {
			case SUCCESS_PAYMENT, PART_CANCEL_PAYMENT, CANCEL_PAYMENT -> true;
			case READY, OPEN_PAYMENT, SELECT_METHOD, AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT -> false;
		};
	}

	/** Whether the payment ended without a capture. */
	public boolean isOver() {
		return this == QUIT_PAYMENT || this == FAIL_PAYMENT;
	}

	/** Whether a refundable rest is left. */
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
