package com.moviecurators.kakaopay;

/**
 * KakaoPay's seven online payment calls. Each method sends exactly one HTTP request and
 * never repeats it; none throws for anything that KakaoPay or the network does. All block
 * for at most the pool's wait plus the connect time-out plus the read time-out, and may
 * be called from any number of threads.
 * <p>
 * Where a request names no merchant code, the configured one is sent, with its secret if
 * it has one. KakaoPay has no idempotency key: whether a call may be repeated is written
 * at each method.
 */
public interface KakaoPayClient {

	/**
	 * Creates a payment and gets the addresses to send the payer's browser to.
	 * @param request the payment
	 * @return the outcome. An unknown one is harmless: without the tid nobody can pay, so
	 * make a new payment. The same holds for an error code that this version does not
	 * know, which is therefore a refusal here
	 */
	Outcome<ReadyAnswer> ready(ReadyRequest request);

	/**
	 * Takes the money of a payment that its payer has authenticated.
	 * @param request the payment and the token that the browser brought
	 * @return the outcome. After an unknown one ask {@link #order} and repeat only if the
	 * payment is still unpaid. A second approval of a paid payment is answered with the
	 * ambiguous code -702, two at once with -785
	 */
	Outcome<ApproveAnswer> approve(ApproveRequest request);

	/**
	 * Asks what KakaoPay knows of a payment. Read-only, may be repeated.
	 * @param request the payment
	 * @return the outcome. A refusal means that this question was not answered; what it
	 * says about the payment is in its code alone (-721: KakaoPay knows no such tid)
	 */
	Outcome<OrderAnswer> order(OrderRequest request);

	/**
	 * Gives back all or part of the money of an approved payment.
	 * @param request the amounts
	 * @return the outcome. After an unknown one compare the sum of cancels in
	 * {@link #order} with your own before repeating
	 */
	Outcome<CancelAnswer> cancel(CancelRequest request);

	/**
	 * Charges a recurring-payment key (SID), from its second payment on.
	 * @param request the charge
	 * @return the outcome. An unknown one cannot be settled through the API, since no tid
	 * is known: look at KakaoPay's partner site, never simply charge again
	 * @throws IllegalStateException if neither the request nor the settings name a
	 * recurring merchant code
	 */
	Outcome<ApproveAnswer> subscription(SubscriptionRequest request);

	/**
	 * Ends a recurring-payment key (SID) for good. It cannot be undone.
	 * @param request the key
	 * @return the outcome. After an unknown one ask {@link #subscriptionStatus}
	 * @throws IllegalStateException if neither the request nor the settings name a
	 * recurring merchant code
	 */
	Outcome<SubscriptionInactiveAnswer> inactivateSubscription(SidRequest request);

	/**
	 * Asks for the state of a recurring-payment key (SID). Read-only, may be repeated.
	 * @param request the key
	 * @return the outcome
	 * @throws IllegalStateException if neither the request nor the settings name a
	 * recurring merchant code
	 */
	Outcome<SubscriptionStatusAnswer> subscriptionStatus(SidRequest request);

}
