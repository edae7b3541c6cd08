package com.moviecurators.premium.payment;

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
@Schema(name = "PaymentStory")
public record Story(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Line> lines,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String ending) {

	/**
	 * One sentence or two.
	 *
	 * @param at when it happened
	 * @param time the clock in Korea then, written as in the text where that names it
	 * @param text in the words of the caller's language
	 */
	@Schema(name = "PaymentStoryLine")
	public record Line(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant at,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String time,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text) {
	}

}
