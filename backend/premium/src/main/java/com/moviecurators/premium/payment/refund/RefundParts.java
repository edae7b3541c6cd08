package com.moviecurators.premium.payment.refund;

import com.moviecurators.premium.payment.approval.Approval;

/**
 * The parts of an amount, in whole won. KakaoPay computes each part of a cancel by itself
 * if it is not named, so parts of several refunds could add up to more than was paid.
 *
 * @param total the whole amount
 * @param taxFree the part without VAT
 * @param vat the VAT in the rest
 */
public record RefundParts(long total, long taxFree, long vat) {

	static final RefundParts NOTHING = new RefundParts(0, 0, 0);

	/** The parts of a payment. */
	public static RefundParts of(Approval approval) {
		return new RefundParts(approval.totalAmount(), approval.taxFreeAmount(), approval.vatAmount()).cut();
	}

	/**
	 * The same total with parts that are possible. KakaoPay may report others, or correct
	 * them once some has gone back.
	 */
	public RefundParts cut() {
		long possible = Math.clamp(this.taxFree, 0, this.total);
		return new RefundParts(this.total, possible, Math.clamp(this.vat, 0, this.total - possible));
	}

	/**
	 * Splits an amount off in proportion, so that the rest stays possible. Whoever takes
	 * all that is left gets all the parts that are left: refunds add up to the won.
	 * @param amount more than 0, and no more than the total
	 */
	public RefundParts split(long amount) {
		if (amount <= 0 || amount > this.total) {
			throw new IllegalArgumentException("%d of %d won cannot go back".formatted(amount, this.total));
		}
		long rest = this.total - amount;
		long taxFreePart = share(this.taxFree, amount, Math.max(0, this.taxFree - rest),
				Math.min(this.taxFree, amount));
		long restTaxed = rest - (this.taxFree - taxFreePart);
		long vatPart = share(this.vat, amount, Math.max(0, this.vat - restTaxed),
				Math.min(this.vat, amount - taxFreePart));
		return new RefundParts(amount, taxFreePart, vatPart);
	}

	/**
	 * Splits off what KakaoPay gave back. Its parts count if they and the rest are
	 * possible.
	 */
	public RefundParts splitAs(RefundParts given) {
		return (given.isPossible() && minus(given).isPossible()) ? given : split(given.total());
	}

	private boolean isPossible() {
		return this.taxFree >= 0 && this.vat >= 0 && this.taxFree <= this.total
				&& this.vat <= this.total - this.taxFree;
	}

	/** What is left once that went back. */
	public RefundParts minus(RefundParts other) {
		return new RefundParts(this.total - other.total, this.taxFree - other.taxFree, this.vat - other.vat);
	}

	RefundParts plus(RefundParts other) {
		return new RefundParts(this.total + other.total, this.taxFree + other.taxFree, this.vat + other.vat);
	}

	/** The amount's share of a part, rounded, within the limits. */
	private long share(long part, long amount, long least, long most) {
		long share = (part * amount + this.total / 2) / this.total;
		return Math.min(Math.max(share, least), most);
	}

}
