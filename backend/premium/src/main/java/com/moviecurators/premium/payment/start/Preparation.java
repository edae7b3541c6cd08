package com.moviecurators.premium.payment.start;

import com.moviecurators.kakaopay.ReadyRequest;
import com.moviecurators.premium.payment.reconcile.Inquiry;

/** The result of preparing an attempt. */
sealed interface Preparation {

	/** No call is needed: the open attempt is returned. */
	record Open(StartedPayment payment) implements Preparation {
	}

	/**
	 * An attempt is open although the member is here: they may have stopped at KakaoPay.
	 * KakaoPay is asked before it is returned again.
	 */
	record InquiryNeeded(Inquiry inquiry) implements Preparation {
	}

	/** A new attempt is committed; KakaoPay's ready call is next. */
	record Created(long attemptId, ReadyRequest readyRequest) implements Preparation {
	}

}
