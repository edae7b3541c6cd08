package com.moviecurators.kakaopay;

/**
 * KakaoPay's seven online payment calls. Each method sends exactly one HTTP request and
 * never retries. No method throws because of KakaoPay or the network. A call blocks for
 * at most the sum of pool wait, connect time-out and read time-out. The client is
 * thread-safe.
 * <p>
 * A request without a merchant code uses the configured code and its secret. KakaoPay has
 * no idempotency key, so each method states whether its call may be repeated.
 */
public interface KakaoPayClient {

	/**
	 * Creates a payment and returns the redirect addresses for the payer's browser.
	 * @param request the payment
	 * @return the outcome. An unknown outcome is harmless, because nobody can pay without
	 * the tid: create a new payment. For the same reason an unrecognized error code is a
	 * refusal here
	 */
	Outcome<ReadyAnswer> ready(ReadyRequest request);

	/**
	 * Captures the money of an authenticated payment.
	 * @param request the payment and the token from the approval address
	 * @return the outcome. After an unknown outcome inquire with {@link #order}, and
	 * repeat only if the payment is still unpaid. KakaoPay answers a second approval with
	 * the ambiguous code -702, and a simultaneous one with -785
	 */
	Outcome<ApproveAnswer> approve(ApproveRequest request);

	/**
	 * Inquires about a payment. Read-only, may be repeated.
	 * @param request the payment
	 * @return the outcome. A refusal concerns this inquiry only. Its code may still tell
	 * something about the payment (-721: unknown tid)
	 */
	Outcome<OrderAnswer> order(OrderRequest request);

	/**
	 * Refunds an approved payment in whole or in part.
	 * @param request the amounts
	 * @return the outcome. After an unknown outcome compare the refunds in {@link #order}
	 * with your own records before repeating
	 */
	Outcome<CancelAnswer> cancel(CancelRequest request);

	/**
	 * Charges a recurring-payment key (SID), from its second payment on.
	 * @param request the charge
	 * @return the outcome. An unknown outcome cannot be reconciled through the API,
	 * because the tid is unknown: check KakaoPay's partner site, and never simply charge
	 * again
	 * @throws IllegalStateException if neither the request nor the settings name a
	 * recurring merchant code
	 */
	Outcome<ApproveAnswer> subscription(SubscriptionRequest request);

	/**
	 * Deactivates a recurring-payment key (SID) permanently.
	 * @param request the key
	 * @return the outcome. After an unknown outcome inquire with
	 * {@link #subscriptionStatus}
	 * @throws IllegalStateException if neither the request nor the settings name a
	 * recurring merchant code
	 */
	Outcome<SubscriptionInactiveAnswer> inactivateSubscription(SidRequest request);

	/**
	 * Inquires about a recurring-payment key (SID). Read-only, may be repeated.
	 * @param request the key
	 * @return the outcome
	 * @throws IllegalStateException if neither the request nor the settings name a
	 * recurring merchant code
	 */
	Outcome<SubscriptionStatusAnswer> subscriptionStatus(SidRequest request);

}
