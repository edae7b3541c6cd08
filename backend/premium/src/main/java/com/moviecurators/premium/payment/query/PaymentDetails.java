package com.moviecurators.premium.payment.query;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.timeline.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One payment of one's own, with what happened to it.
 *
 * @param summary the facts of the list
 * @param card the card that paid, if it was one
 * @param history oldest first
 * @param story the same as one would tell it
 */
public record PaymentDetails(@JsonUnwrapped PaymentSummary summary,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true) @Nullable Card card,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Step> history,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Timeline timeline) {

	/**
	 * The card that paid.
	 *
	 * @param installMonths 0 for a lump sum
	 */
	@Schema(name = "PaymentCard")
	record Card(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true) @Nullable String issuer,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true) @Nullable String type,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true) @Nullable Integer installMonths) {

		static @Nullable Card of(@Nullable Approval approval) {
			return (approval == null || approval.cardIssuer() == null) ? null
					: new Card(approval.cardIssuer(), approval.cardType(), approval.installMonths());
		}

	}

	/**
	 * One thing that happened.
	 *
	 * @param text in the words of the caller's language
	 */
	@Schema(name = "PaymentStep")
	public record Step(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant at,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true) @Nullable PaymentStatus from,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PaymentStatus to,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Actor actor,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Reason reason,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text) {
	}

}
