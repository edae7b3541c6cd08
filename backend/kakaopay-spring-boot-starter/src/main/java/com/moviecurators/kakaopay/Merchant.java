package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * The merchant's key and merchant codes. A code's secret belongs to that code only.
 * KakaoPay refuses it with any other code (-733).
 */
record Merchant(String secretKey, Code oneTime, @Nullable Code recurring) {

	Code oneTime(@Nullable String asked) {
		return (asked != null) ? named(asked) : this.oneTime;
	}

	Code recurring(@Nullable String asked) {
		if (asked != null) {
			return named(asked);
		}
		if (this.recurring == null) {
			throw new IllegalStateException("A recurring payment needs a merchant code of its own: set "
					+ "kakaopay.subscription-cid, or name the cid in the request");
		}
		return this.recurring;
	}

	private Code named(String cid) {
		if (this.recurring != null && this.recurring.cid().equals(cid)) {
			return this.recurring;
		}
		return this.oneTime.cid().equals(cid) ? this.oneTime : new Code(cid, null);
	}

	@Override
	public String toString() {
		return "Merchant[" + this.oneTime + ", " + this.recurring + "]";
	}

	/** A merchant code and its own secret, if it has one. */
	record Code(String cid, @Nullable String secret) {

		@Override
		public String toString() {
			return this.cid;
		}

	}

}
