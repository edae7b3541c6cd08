package com.moviecurators.premium.payment.attempt;

/** KakaoPay did not prepare the payment; nothing was begun. */
public class KakaoPayUnavailable extends RuntimeException {

	public KakaoPayUnavailable() {
		super("KakaoPay did not prepare the payment");
	}

}
