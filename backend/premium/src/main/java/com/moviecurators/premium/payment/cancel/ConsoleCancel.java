package com.moviecurators.premium.payment.cancel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.premium.common.KoreanDays;
import org.jspecify.annotations.Nullable;

/**
 * Money that went back without a call of ours.
 *
 * @param aid KakaoPay's id of the cancel; null if KakaoPay shows totals only
 * @param amount whole won, more than 0
 * @param canceledAt Korean time, as KakaoPay tells it
 */
record ConsoleCancel(@Nullable String aid, long amount, @Nullable LocalDateTime canceledAt) {

	ConsoleCancel {
		aid = (aid == null || aid.isBlank()) ? null : aid;
	}

	static ConsoleCancel of(PaymentAction action) {
		return new ConsoleCancel(action.aid(), (action.amount() != null) ? action.amount() : 0, action.approvedAt());
	}

	/** A part of the total that KakaoPay does not explain any further. */
	static ConsoleCancel of(long amount) {
		return new ConsoleCancel(null, amount, null);
	}

	/**
	 * When the money went back.
	 * @param paidAt it cannot have gone back before
	 * @param now when it was noticed; counts if KakaoPay tells no time that can be true
	 */
	Instant madeBy(Instant paidAt, Instant now) {
		Instant told = (this.canceledAt != null) ? this.canceledAt.atZone(KoreanDays.KOREA).toInstant() : now;
		return (told.isAfter(now) || told.plus(Duration.ofDays(1)).isBefore(paidAt)) ? now : told;
	}

}
