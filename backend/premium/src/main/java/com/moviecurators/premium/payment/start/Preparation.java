package com.moviecurators.premium.payment.start;

import com.moviecurators.kakaopay.ReadyRequest;
import com.moviecurators.premium.payment.reconcile.Inquiry;

/** What came of opening an attempt. */
public sealed interface Preparation {

	/** Nothing is to be called: this is the answer. */
	record Offered(StartedPayment offer) implements Preparation {
	}

	/**
	 * An attempt is open, but the member is here and not at KakaoPay: they may have
	 * stopped over there and nobody told us. KakaoPay is to be asked before it is offered
	 * again.
	 */
	record InquiryNeeded(Inquiry inquiry) implements Preparation {
	}

	/** A fresh attempt is committed; KakaoPay must now be asked to prepare it. */
	record Created(long attemptId, ReadyRequest readyRequest) implements Preparation {
	}

}
