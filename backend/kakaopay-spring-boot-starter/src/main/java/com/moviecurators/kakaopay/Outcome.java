package com.moviecurators.kakaopay;

/**
 * What came of a call to KakaoPay. There are three cases, and a caller that moves money
 * must look at all of them: the third is not a failure.
 *
 * @param <T> KakaoPay's answer when the call did what was asked
 */
public sealed interface Outcome<T> {

	/** KakaoPay did it, and said so. */
	record Happened<T>(T answer) implements Outcome<T> {
	}

	/** KakaoPay certainly did not do it: this call changed nothing. */
	record Refused<T>(KakaoPayError reason) implements Outcome<T> {
	}

	/**
	 * Nobody on this side knows. Ask {@link KakaoPayClient#order}; never assume failure.
	 */
	record Unknown<T>(UnknownCause cause) implements Outcome<T> {
	}

}
