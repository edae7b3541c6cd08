package com.moviecurators.kakaopay.simulator.engine.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;

/**
 * How long KakaoPay cancels a payment, by its method. A window closes at the end of its
 * last day in Korea. The day of the capture does not count.
 *
 * @param card the window of card payments, positive and a hundred years at most
 * @param money the window of payments with KakaoPay money, likewise
 */
public record CancelWindows(Period card, Period money) {

	private static final int MAX_YEARS = 100;

	/** One year for cards and five years for money. */
	public CancelWindows() {
		this(Period.ofYears(1), Period.ofYears(5));
	}

	/**
	 * Checks the lengths.
	 * @throws IllegalArgumentException if a window is not positive or longer than a
	 * hundred years
	 */
	public CancelWindows {
		check(card);
		check(money);
	}

	/** Sets the window of one method. */
	public CancelWindows with(PaymentMethod method, Period length) {
		return switch (method) {
			case CARD -> new CancelWindows(length, this.money);
			case MONEY -> new CancelWindows(this.card, length);
		};
	}

	/** The first instant at which a payment can no longer be cancelled. */
	public Instant closeAt(PaymentMethod method, Instant capturedAt) {
		LocalDate lastDay = KoreanTime.date(capturedAt).plus(of(method));
		return KoreanTime.instant(lastDay.plusDays(1).atStartOfDay());
	}

	private Period of(PaymentMethod method) {
		return switch (method) {
			case CARD -> this.card;
			case MONEY -> this.money;
		};
	}

	private static void check(Period length) {
		LocalDate start = LocalDate.EPOCH;
		boolean extreme = Math.abs(length.toTotalMonths()) > MAX_YEARS * 12;
		if (extreme || !start.plus(length).isAfter(start) || start.plus(length).isAfter(start.plusYears(MAX_YEARS))) {
			throw new IllegalArgumentException(
					"A cancel window is a positive period of a hundred years at most: " + length);
		}
	}

}
