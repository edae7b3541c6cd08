package com.moviecurators.kakaopay;

/**
 * What came of a call to KakaoPay. There are three cases, and a caller that moves money
 * must look at all of them: the third is not a failure.
 *
 * @param <T> KakaoPay's answer when the call did what was asked
 */
public sealed interface Outcome<T> {

	/**
	 * KakaoPay did it, and said so for the very payment that was asked about.
	 *
	 * @param <T> KakaoPay's answer
	 * @param answer what KakaoPay answered; compare its amounts with what was stored
	 */
	record Happened<T>(T answer) implements Outcome<T> {
	}

	/**
	 * KakaoPay certainly did not do it: this call changed nothing. (An earlier call may
	 * have: a refused <em>inquiry</em> says nothing about the payment.)
	 *
	 * @param <T> KakaoPay's answer, had it done it
	 * @param reason KakaoPay's error, whose class says what to do next
	 */
	record Refused<T>(KakaoPayError reason) implements Outcome<T> {
	}

	/**
	 * Nobody on this side knows. Ask {@link KakaoPayClient#order}; never assume failure.
	 *
	 * @param <T> KakaoPay's answer, had it arrived
	 * @param cause what is known of the reason
	 */
	record Unknown<T>(UnknownCause cause) implements Outcome<T> {
	}

}
