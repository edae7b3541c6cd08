package com.moviecurators.premium.payment;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.Outcome;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Brings a refund one step on. Claim, commit; call KakaoPay with nothing held; record in
 * one commit.
 */
@Component
@RequiredArgsConstructor
class GivingBack {

	private final RefundLooks looks;

	private final KakaoPayClient kakaoPay;

	private final RefundRecords records;

	private final RefundSettlement settlement;

	/** Does what the refund is due for, if it still is. */
	void settle(long refundId) {
		switch (this.looks.take(refundId)) {
			case RefundLook.Call call -> this.records.record(call, this.kakaoPay.cancel(call.request()));
			case RefundLook.Inquire inquire -> inquire(inquire);
			case RefundLook.Nothing _ -> {
			}
		}
	}

	private void inquire(RefundLook.Inquire inquire) {
		switch (this.kakaoPay.order(inquire.request())) {
			case Outcome.Happened<OrderAnswer>(OrderAnswer answer) -> this.settlement.settle(inquire, answer);
			case Outcome.Refused<OrderAnswer>(var error) -> this.settlement.inVain(inquire, KakaoPayWords.of(error));
			case Outcome.Unknown<OrderAnswer>(var cause) -> this.settlement.inVain(inquire, KakaoPayWords.of(cause));
		}
	}

}
