package com.moviecurators.premium.payment.timeline;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What happened to a payment, written for its member. Every client shows the same text.
 *
 * @param entries what happened, oldest first; no entry says whether money was taken,
 * since a later one may correct it
 * @param summary where it stands now: whether money was taken, and what the member does
 */
@Schema(name = "PaymentTimeline")
public record Timeline(List<Entry> entries, String summary) {

	/**
	 * One sentence or two.
	 *
	 * @param at when it happened
	 * @param time the time in Korea, in the form that the text uses
	 * @param text in the caller's language
	 */
	@Schema(name = "PaymentTimelineEntry")
	public record Entry(Instant at, String time, String text) {
	}

}
