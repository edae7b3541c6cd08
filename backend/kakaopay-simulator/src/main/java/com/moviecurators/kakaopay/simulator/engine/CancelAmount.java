package com.moviecurators.kakaopay.simulator.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a merchant wants to give back, in won.
 *
 * @param vat null when the merchant leaves it to KakaoPay
 * @param expectedAvailable what the merchant believes can be given back, this cancel
 * included; null when it does not say
 */
record CancelAmount(long total, long taxFree, @Nullable Long vat, @Nullable Long expectedAvailable) {

	static CancelAmount read(Fields fields) {
		CancelAmount wish = new CancelAmount(fields.whole("cancel_amount"), fields.whole("cancel_tax_free_amount"),
				fields.optionalWhole("cancel_vat_amount"), fields.optionalWhole("cancel_available_amount"));
		Refusal.when(wish.total <= 0, ErrorCode.WRONG_AMOUNT, "cancel_amount must be above 0");
		refuseOutside("cancel_tax_free_amount", wish.taxFree, wish.total);
		if (wish.vat != null) {
			refuseOutside("cancel_vat_amount", wish.vat, wish.total - wish.taxFree);
		}
		return wish;
	}

	/** Takes this out of the rest, or refuses. */
	Amount from(Amount rest) {
		Refusal.when(this.expectedAvailable != null && this.expectedAvailable != rest.total(), ErrorCode.WRONG_AMOUNT,
				"cancel_available_amount must be " + rest.total());
		Refusal.when(this.total > rest.total(), ErrorCode.OVER_CANCEL);
		boolean whole = this.total == rest.total();
		Refusal.when(rest.greenDeposit() > 0 && !whole, ErrorCode.WRONG_AMOUNT,
				"a payment with a green_deposit cannot be cancelled in part");
		Refusal.when(this.taxFree > rest.taxFree() || this.total - this.taxFree > rest.taxed(), ErrorCode.WRONG_AMOUNT,
				"cancel_tax_free_amount does not fit the payment");
		return new Amount(this.total, this.taxFree, vatFrom(rest, whole), whole ? rest.greenDeposit() : 0);
	}

	/**
	 * Left out, VAT is the usual share, but never more than what is left of it, and the
	 * last cancel takes all that is left; given, it must leave a rest that makes sense.
	 */
	private long vatFrom(Amount rest, boolean whole) {
		if (this.vat == null) {
			return whole ? rest.vat() : defaultVatFrom(rest);
		}
		long left = rest.vat() - this.vat;
		long taxedLeft = rest.taxed() - (this.total - this.taxFree);
		Refusal.when(left < 0 || left > taxedLeft, ErrorCode.WRONG_AMOUNT,
				"cancel_vat_amount does not fit the payment");
		return this.vat;
	}

	private long defaultVatFrom(Amount rest) {
		long taxedLeft = rest.taxed() - (this.total - this.taxFree);
		long least = Math.max(0, rest.vat() - taxedLeft);
		return Math.max(least, Math.min(rest.vat(), Amount.defaultVat(this.total, this.taxFree)));
	}

	private static void refuseOutside(String name, long value, long limit) {
		Refusal.when(value < 0 || value > limit, ErrorCode.WRONG_AMOUNT, name + " must be from 0 to " + limit);
	}

}
