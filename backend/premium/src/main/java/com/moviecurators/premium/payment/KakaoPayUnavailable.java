package com.moviecurators.premium.payment;

/** KakaoPay did not prepare the payment; nothing was begun. */
class KakaoPayUnavailable extends RuntimeException {

	KakaoPayUnavailable() {
		super("KakaoPay did not prepare the payment");
	}

}
