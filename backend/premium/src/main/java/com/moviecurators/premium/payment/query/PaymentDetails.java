package com.moviecurators.premium.payment.query;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.RefundRefusal;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.timeline.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One payment of one's own, with what happened to it.
 *
 * @param summary the facts of the list
 * @param card the card that paid, if it was one
 * @param refunds what was to go back, or went, oldest first
 * @param timeline what happened to it
 */
public record PaymentDetails(@JsonUnwrapped PaymentSummary summary, @Nullable Card card, List<RefundEntry> refunds,
		Timeline timeline) {

	/**
	 * The card that paid.
	 *
	 * @param installMonths 0 for a lump sum
	 */
	@Schema(name = "PaymentCard")
	record Card(@Nullable String issuer, @Nullable String type, @Nullable Integer installMonths) {

		static @Nullable Card of(@Nullable Approval approval) {
			return (approval == null || approval.cardIssuer() == null) ? null
					: new Card(approval.cardIssuer(), approval.cardType(), approval.installMonths());
		}

	}

	/**
	 * Money that goes back.
	 *
	 * @param amount whole won
	 * @param by on whose word
	 * @param doneAt when it went back, by KakaoPay's clock if it was not by a call of
	 * ours
	 * @param refusal why it did not
	 */
	@Schema(name = "PaymentRefund")
	record RefundEntry(long amount, RefundStatus status, Origin by, Instant requestedAt, @Nullable Instant doneAt,
			@Nullable RefundRefusal refusal) {

		static RefundEntry of(Refund refund) {
			return new RefundEntry(refund.totalAmount(), refund.status(), refund.origin(), refund.requestedAt(),
					refund.doneAt(), refund.refusal());
		}

	}

}
