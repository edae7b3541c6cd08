package com.moviecurators.kakaopay;

/**
 * KakaoPay's seven online payment calls. Each method sends exactly one HTTP request and
 * never repeats it; none throws for anything that KakaoPay or the network does.
 */
public interface KakaoPayClient {

	/** Creates a payment and gets the addresses to send the payer's browser to. */
	Outcome<ReadyAnswer> ready(ReadyRequest request);

	/** Takes the money of a payment that its payer has authenticated. */
	Outcome<ApproveAnswer> approve(ApproveRequest request);

	/** Asks what KakaoPay knows of a payment. Read-only, may be repeated. */
	Outcome<OrderAnswer> order(OrderRequest request);

	/** Gives back all or part of the money of an approved payment. */
	Outcome<CancelAnswer> cancel(CancelRequest request);

	/** Charges a recurring-payment key (SID), from its second payment on. */
	Outcome<ApproveAnswer> subscription(SubscriptionRequest request);

	/** Ends a recurring-payment key (SID) for good. */
	Outcome<SubscriptionInactiveAnswer> inactivateSubscription(SidRequest request);

	/**
	 * Asks for the state of a recurring-payment key (SID). Read-only, may be repeated.
	 */
	Outcome<SubscriptionStatusAnswer> subscriptionStatus(SidRequest request);

}
