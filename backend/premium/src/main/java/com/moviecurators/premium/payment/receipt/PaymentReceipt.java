package com.moviecurators.premium.payment.receipt;

import java.time.Instant;
import java.util.List;

import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundParts;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was bought and paid, and what of it went back. Supply price, VAT and tax-free part
 * are the total.
 *
 * @param order the handle
 * @param orderNumber for people, as {@code MC-7K3Q-9F2W}
 * @param seller who sold it
 * @param itemName what was bought
 * @param paidAt KakaoPay's time of approval; ours where that is not credible
 * @param card the card that paid, if it was one
 * @param supplyAmount the price without VAT, in whole won
 * @param vatAmount whole won
 * @param taxFreeAmount the part that is not taxed, in whole won
 * @param totalAmount what was charged, in whole won
 * @param pointAmount how much of the total was paid with points
 * @param discountAmount how much of the total KakaoPay took off
 * @param refunds what went back, oldest first
 * @param refundedAmount the sum of the refunds, in whole won
 */
record PaymentReceipt(String order, String orderNumber, Seller seller, String itemName, Instant paidAt,
		PaymentMethodType paymentMethod, @Nullable Card card, long supplyAmount, long vatAmount, long taxFreeAmount,
		long totalAmount, long pointAmount, long discountAmount, List<RefundLine> refunds, long refundedAmount) {

	/** The receipt of a payment that KakaoPay approved. */
	static PaymentReceipt of(PaymentAttempt attempt, Approval approval, List<RefundLine> refunds, Seller seller) {
		RefundParts paid = RefundParts.of(approval);
		return new PaymentReceipt(attempt.order(), attempt.orderNumber(), seller, attempt.itemName(),
				approval.approvedAt(), approval.method(), Card.of(approval), paid.total() - paid.taxFree() - paid.vat(),
				paid.vat(), paid.taxFree(), paid.total(), approval.pointAmount(), approval.discountAmount(), refunds,
				refunds.stream().mapToLong(RefundLine::amount).sum());
	}

	/**
	 * The card that paid, as far as KakaoPay tells.
	 *
	 * @param issuer the card company
	 * @param type for instance a credit or a check card
	 * @param installMonths 0 for a lump sum
	 * @param approvedId the card company's approval number
	 */
	@Schema(name = "ReceiptCard")
	record Card(@Nullable String issuer, @Nullable String type, @Nullable Integer installMonths,
			@Nullable String approvedId) {

		static @Nullable Card of(Approval approval) {
			return (approval.cardIssuer() == null && approval.cardApprovedId() == null) ? null : new Card(
					approval.cardIssuer(), approval.cardType(), approval.installMonths(), approval.cardApprovedId());
		}

	}

	/**
	 * Money that went back.
	 *
	 * @param amount whole won
	 * @param vatAmount the VAT in it
	 * @param at when it went back, by KakaoPay's clock if it was not by a call of ours
	 * @param by on whose word
	 */
	@Schema(name = "ReceiptRefund")
	record RefundLine(long amount, long vatAmount, Instant at, Refund.Origin by) {

		static RefundLine of(Refund refund) {
			Instant done = (refund.doneAt() != null) ? refund.doneAt() : refund.requestedAt();
			return new RefundLine(refund.totalAmount(), refund.vatAmount(), done, refund.origin());
		}

	}

}
