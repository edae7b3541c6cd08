package com.moviecurators.premium.payment.timeline;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What happened to a payment, as one would tell it to its member: the same on every
 * client.
 *
 * @param lines what happened, oldest first; none of them speaks of money, since a later
 * one may correct it
 * @param ending what it comes to now: for the money, and for the member
 */
@Schema(name = "PaymentTimeline")
public record Timeline(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Entry> entries,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String summary) {

	/**
	 * One sentence or two.
	 *
	 * @param at when it happened
	 * @param time the clock in Korea then, written as in the text where that names it
	 * @param text in the words of the caller's language
	 */
	@Schema(name = "PaymentTimelineEntry")
	public record Entry(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant at,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String time,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text) {
	}

}
