package com.moviecurators.premium.payment;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.Outcome;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Brings an attempt that nobody finished one step on: asks KakaoPay with nothing held,
 * and approves when a token is held and the money has certainly not moved.
 */
@Component
@RequiredArgsConstructor
class SettlingPayment {

	/** KakaoPay's code for a tid that it does not know. */
	private static final int UNKNOWN_TID = -721;

	private final Looks looks;

	private final ApprovingPayment approving;

	private final KakaoPayClient kakaoPay;

	private final InquirySettlement settlement;

	/**
	 * Does what the attempt is due for, if it still is: a token that is refused makes
	 * room for the next one at once.
	 */
	void settle(long attemptId) {
		int tries = 0;
		while (tries <= ReturnLedger.MOST_USABLE && isRefused(this.looks.take(attemptId))) {
			tries++;
		}
	}

	private boolean isRefused(Look look) {
		return switch (look) {
			case Look.Approve(long attemptId) -> this.approving.resume(attemptId) instanceof ApprovalResult.NotApproved;
			case Look.Inquire(Inquiry inquiry) -> {
				inquire(inquiry);
				yield false;
			}
			case Look.Nothing _ -> false;
		};
	}

	/** Asks KakaoPay about the attempt and believes it. */
	void inquire(Inquiry inquiry) {
		switch (this.kakaoPay.order(inquiry.request())) {
			case Outcome.Happened<OrderAnswer>(OrderAnswer answer) -> this.settlement.settle(inquiry, answer);
			case Outcome.Refused<OrderAnswer>(var error) when error.code() == UNKNOWN_TID ->
				this.settlement.unknownTid(inquiry, KakaoPayWords.of(error));
			case Outcome.Refused<OrderAnswer>(var error) -> this.settlement.inVain(inquiry, KakaoPayWords.of(error));
			case Outcome.Unknown<OrderAnswer>(var cause) -> this.settlement.inVain(inquiry, KakaoPayWords.of(cause));
		}
	}

}
