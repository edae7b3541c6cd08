package com.moviecurators.premium.payment;

/** The access that a payment bought, as the module that grants it reports it. */
public interface PurchasedAccess {

	/**
	 * Reports that an admin ends the access although no money goes back: the member may
	 * buy again. Joins the caller's transaction and locks the payment, so the caller
	 * calls it before it locks the account.
	 * @param order the handle of a payment
	 */
	void end(String order);

}
