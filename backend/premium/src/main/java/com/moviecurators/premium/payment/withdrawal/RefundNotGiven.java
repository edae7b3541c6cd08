package com.moviecurators.premium.payment.withdrawal;

import com.moviecurators.premium.payment.refund.RefundRefusal;

/** Nothing goes back by this request. */
abstract sealed class RefundNotGiven extends RuntimeException {

	private RefundNotGiven(String message) {
		super(message);
	}

	/** The terms give another amount now than the member was shown. */
	static final class Changed extends RefundNotGiven {

		private final RefundQuote quote;

		Changed(RefundQuote quote) {
			super("The terms give another amount now");
			this.quote = quote;
		}

		RefundQuote quote() {
			return this.quote;
		}

	}

	/** There is nothing to give back. */
	static final class Nothing extends RefundNotGiven {

		private final RefundQuote quote;

		Nothing(RefundQuote quote) {
			super("There is nothing to give back: " + quote.code());
			this.quote = quote;
		}

		RefundQuote quote() {
			return this.quote;
		}

	}

	/** KakaoPay refuses it for good. */
	static final class Refused extends RefundNotGiven {

		private final RefundRefusal refusal;

		Refused(RefundRefusal refusal) {
			super("KakaoPay refuses: " + refusal);
			this.refusal = refusal;
		}

		RefundRefusal refusal() {
			return this.refusal;
		}

	}

}
