package com.moviecurators.premium.payment.approve;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.KakaoPayErrorClass;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a certain refusal of the approve call means for the attempt. The starter's error
 * classes decide.
 */
enum ApproveRefusal {

	/** The {@code pg_token} is forged or stale (-708); another one may be right. */
	TOKEN_REFUSED(Reason.TOKEN_REFUSED, null, Refusal.TOKEN_REFUSED),
	/** The member has not finished at KakaoPay (-701). */
	NOT_FINISHED(Reason.NOT_FINISHED, null, Refusal.NOT_FINISHED),
	/** Our keys or settings are wrong, or KakaoPay wants us to wait: retried. */
	NOT_NOW(Reason.APPROVE_NOT_DONE, null, null),
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

	/** By three codes that say more than their class, else by the class. */
	static ApproveRefusal of(KakaoPayError error) {
		return switch (error.knownCode()) {
			case PG_TOKEN_WRONG -> TOKEN_REFUSED;
			case NOT_AUTHENTICATED -> NOT_FINISHED;
			case EXPIRED -> TIME_OVER;
			default -> of(error.errorClass());
		};
	}

	private static ApproveRefusal of(KakaoPayErrorClass errorClass) {
		return switch (errorClass) {
			case CONFIGURATION, WAIT -> NOT_NOW;
			case CERTAIN, RETRY_WITH_NEW_PAYMENT -> DECLINED;
			case AMBIGUOUS, SERVER_TROUBLE -> throw new IllegalArgumentException(errorClass + " is no refusal");
		};
	}

}
