package com.moviecurators.premium.payment;

/** The checks by which recovery compares payments with KakaoPay. */
public interface PaymentChecks {

	/**
	 * Somebody has read the payment: its next check is brought forward, unless it is near
	 * or was brought forward just now. The reader does not wait for it, and a failure
	 * leaves the check where it is. Called with no transaction, so that no lock outlasts
	 * it.
	 */
	void read(String order);

}
