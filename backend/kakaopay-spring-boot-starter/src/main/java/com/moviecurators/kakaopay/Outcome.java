package com.moviecurators.kakaopay;

/**
 * The outcome of a call to KakaoPay. A caller that moves money must handle all three
 * cases, because an unknown outcome is not a failure.
 *
 * @param <T> KakaoPay's answer to a successful call
 */
public sealed interface Outcome<T> {

	/**
	 * KakaoPay executed the call and confirmed it for the requested payment.
	 *
	 * @param <T> KakaoPay's answer
	 * @param answer KakaoPay's answer. Compare its amounts with your records
	 */
	record Happened<T>(T answer) implements Outcome<T> {
	}

	/**
	 * KakaoPay certainly did not execute the call. An earlier call may still have changed
	 * the payment: a refused <em>inquiry</em> tells nothing about it.
	 *
	 * @param <T> KakaoPay's answer to a successful call
	 * @param reason KakaoPay's error. Its class determines the next step
	 */
	record Refused<T>(KakaoPayError reason) implements Outcome<T> {
	}

	/**
	 * KakaoPay may have executed the call. Inquire with {@link KakaoPayClient#order}, and
	 * never assume failure.
	 *
	 * @param <T> KakaoPay's answer to a successful call
	 * @param cause the known part of the cause
	 */
	record Unknown<T>(UnknownCause cause) implements Outcome<T> {
	}

}
