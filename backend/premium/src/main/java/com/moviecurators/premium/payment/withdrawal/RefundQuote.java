package com.moviecurators.premium.payment.withdrawal;

import java.time.Instant;
import java.time.LocalDate;

import com.moviecurators.premium.common.Won;
import org.jspecify.annotations.Nullable;

/**
 * What would go back if the member asked now.
 *
 * @param code why
 * @param amount nothing, or what goes back
 * @param refunded what has gone back before
 * @param percent the share of the price that the term gives; 0 without a term
 * @param lastDay the last day of the term, in Korea; null without a term
 * @param at when it was computed
 */
record RefundQuote(RefundCode code, Won amount, Won refunded, int percent, @Nullable LocalDate lastDay, Instant at) {

	boolean givesNothing() {
		return this.amount.amount() == 0;
	}

}
