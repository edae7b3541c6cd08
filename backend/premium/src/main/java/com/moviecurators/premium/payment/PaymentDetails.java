package com.moviecurators.premium.payment;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
record PaymentDetails(@JsonUnwrapped PaymentSummary summary,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true) @Nullable Card card,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Step> history,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Story story) {

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
	record Step(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant at,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true) @Nullable PaymentStatus from,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PaymentStatus to,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Actor actor,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Reason reason,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text) {
	}

}
