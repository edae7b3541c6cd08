package com.moviecurators.premium.payment.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.timeline.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One payment of one's own, with what happened to it.
 *
 * @param summary the facts of the list
 * @param card the card that paid, if it was one
 * @param timeline what happened to it
 */
public record PaymentDetails(@JsonUnwrapped PaymentSummary summary, @Nullable Card card, Timeline timeline) {

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

}
