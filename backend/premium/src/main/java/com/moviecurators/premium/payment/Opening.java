package com.moviecurators.premium.payment;

import com.moviecurators.kakaopay.ReadyRequest;

/** What came of opening an attempt. */
sealed interface Opening {

	/** Nothing is to be called: this is the answer. */
	record Offered(PaymentOffer offer) implements Opening {
	}

	/**
	 * An attempt is open, but the member is here and not at KakaoPay: they may have
	 * stopped over there and nobody told us. KakaoPay is to be asked before it is offered
	 * again.
	 */
	record Doubtful(Inquiry inquiry) implements Opening {
	}

	/** A fresh attempt is committed; KakaoPay must now be asked to prepare it. */
	record Created(long attemptId, ReadyRequest readyRequest) implements Opening {
	}

}
