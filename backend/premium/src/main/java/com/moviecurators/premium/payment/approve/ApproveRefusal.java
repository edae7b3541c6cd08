package com.moviecurators.premium.payment.approve;

import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a certain refusal of the approve call means for the attempt. The codes are those
 * of KakaoPay's error table. A certain refusal that is not listed closes the attempt.
 */
enum ApproveRefusal {

	/** The {@code pg_token} is forged or stale (-708); another one may be right. */
	TOKEN_REFUSED(Reason.TOKEN_REFUSED, null, Refusal.TOKEN_REFUSED),
	/** The member has not finished at KakaoPay (-701). */
	NOT_FINISHED(Reason.NOT_FINISHED, null, Refusal.NOT_FINISHED),
	/** Our keys or settings are wrong, or KakaoPay wants us to wait: retried. */
	MERCHANT_CONFIGURATION(Reason.APPROVE_NOT_DONE, null, null),
	/** The time to pay is over (-723). */
	TIME_OVER(Reason.TIME_OVER, PaymentStatus.EXPIRED, null),
	/** KakaoPay or the means of payment declined. */
	DECLINED(Reason.DECLINED, PaymentStatus.FAILED, null);

	private final Reason reason;

	private final @Nullable PaymentStatus end;

	private final @Nullable Refusal refusal;

	ApproveRefusal(Reason reason, @Nullable PaymentStatus end, @Nullable Refusal refusal) {
		this.reason = reason;
		this.end = end;
		this.refusal = refusal;
	}

	/** Why the attempt moves. */
	Reason reason() {
		return this.reason;
	}

	/** The state that closes the attempt; null when the call may be retried. */
	@Nullable PaymentStatus end() {
		return this.end;
	}

	/** The refusal that the caller gets; null when the payment is undecided or closed. */
	@Nullable Refusal refusal() {
		return this.refusal;
	}

	static ApproveRefusal of(int code) {
		return switch (code) {
			case -708 -> TOKEN_REFUSED;
			case -701 -> NOT_FINISHED;
			case -723 -> TIME_OVER;
			case -400, -401, -403, -404, -429, -730, -731, -732, -733, -798, -799, -802, -803 -> MERCHANT_CONFIGURATION;
			default -> DECLINED;
		};
	}

}
