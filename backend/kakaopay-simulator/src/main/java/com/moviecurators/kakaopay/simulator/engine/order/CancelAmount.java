package com.moviecurators.kakaopay.simulator.engine.order;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * The amount that a cancel asks to refund, in won.
 *
 * @param vat null if KakaoPay is to compute it
 * @param expectedAvailable the refundable rest that the merchant expects, this cancel
 * included; null if the merchant does not state it
 */
public record CancelAmount(long total, long taxFree, @Nullable Long vat, @Nullable Long expectedAvailable) {

	/** Reads the amount of a cancel call, or refuses. */
	public static CancelAmount read(RequestFields fields) {
		CancelAmount requested = new CancelAmount(fields.integer("cancel_amount"),
				fields.integer("cancel_tax_free_amount"), fields.optionalInteger("cancel_vat_amount"),
				fields.optionalInteger("cancel_available_amount"));
		Refusal.when(requested.total <= 0, ErrorCode.WRONG_AMOUNT, "cancel_amount must be above 0");
		refuseOutside("cancel_tax_free_amount", requested.taxFree, requested.total);
		if (requested.vat != null) {
			refuseOutside("cancel_vat_amount", requested.vat, requested.total - requested.taxFree);
		}
		return requested;
	}

	/**
	 * Takes a part of the refundable rest without a statement about taxes. The tax-free
	 * part is shared in proportion, the last cancel takes what is left of it.
	 * @param rest the refundable rest, above 0
	 */
	public static CancelAmount partOf(Amount rest, long total) {
		Refusal.when(total <= 0, ErrorCode.WRONG_AMOUNT, "the amount must be above 0");
		Refusal.when(total > rest.total(), ErrorCode.OVER_CANCEL);
		return new CancelAmount(total, rest.taxFree() * total / rest.total(), null, null);
	}

	/** Splits this amount out of the refundable rest, or refuses. */
	public Amount from(Amount rest) {
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
	 * Computes the VAT if the merchant left it out: the usual share, limited to the VAT
	 * that is left. The last cancel takes all of it. A stated VAT must leave a possible
	 * rest.
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
