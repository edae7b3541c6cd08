package com.moviecurators.premium.payment.withdrawal;

import java.time.Instant;
import java.time.LocalDate;

import com.moviecurators.premium.common.KoreanDays;
import com.moviecurators.premium.common.Won;

/**
 * The terms of refunds that members ask for: how much of the price goes back, and until
 * when. Each ends the access at once. {@code backend/docs/membership-rules.md} has them
 * as a table with the law beside it; a test compares both. Of the terms for the same use,
 * the one that ends first comes first.
 */
enum RefundTerm {

	WITHDRAWAL(RefundCode.WITHDRAWAL, 7, false, 100),

	LATE_UNUSED(RefundCode.LATE_UNUSED, 30, false, 90),

	USED(RefundCode.USED, 30, true, 50);

	/** A share is cut to tens of won. The whole price is never cut. */
	private static final long SMALLEST_COIN = 10;

	private final RefundCode code;

	private final int days;

	private final boolean used;

	private final int percent;

	/**
	 * A term.
	 * @param days how many days it lasts after the day on which premium began
	 * @param used whether it is for members who have opened a premium list
	 * @param percent the share of the price, 1 to 100
	 */
	RefundTerm(RefundCode code, int days, boolean used, int percent) {
		this.code = code;
		this.days = days;
		this.used = used;
		this.percent = percent;
	}

	RefundCode code() {
		return this.code;
	}

	int days() {
		return this.days;
	}

	boolean isForUsed() {
		return this.used;
	}

	int percent() {
		return this.percent;
	}

	/**
	 * The last day, in Korea. The day of the beginning does not count. A last day at the
	 * weekend moves to Monday. Public holidays are not known here.
	 */
	LocalDate lastDay(Instant begin) {
		LocalDate last = LocalDate.ofInstant(begin, KoreanDays.KOREA).plusDays(this.days);
		return switch (last.getDayOfWeek()) {
			case SATURDAY -> last.plusDays(2);
			case SUNDAY -> last.plusDays(1);
			case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> last;
		};
	}

	/** Whether the last day is not over at that moment. */
	boolean isOpenAt(Instant moment, Instant begin) {
		return !LocalDate.ofInstant(moment, KoreanDays.KOREA).isAfter(lastDay(begin));
	}

	/** The share of the price. */
	Won share(Won price) {
		return (this.percent == 100) ? price
				: Won.of(price.amount() * this.percent / (100 * SMALLEST_COIN) * SMALLEST_COIN);
	}

}
