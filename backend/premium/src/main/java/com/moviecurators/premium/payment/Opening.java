package com.moviecurators.premium.payment;

import com.moviecurators.kakaopay.ReadyRequest;

/** What came of opening an attempt. */
sealed interface Opening {

	/** Nothing is to be called: this is the answer. */
	record Offered(PaymentOffer offer) implements Opening {
	}

	/** A fresh attempt is committed; KakaoPay must now be asked to prepare it. */
	record Created(long attemptId, long requestId, ReadyRequest readyRequest) implements Opening {
	}

}
