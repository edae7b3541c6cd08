package com.moviecurators.kakaopay.simulator.merchant;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import org.jspecify.annotations.Nullable;

/**
 * The execution of one merchant's call. Tells afterwards whether the call had its effect.
 */
final class CallExecution {

	private final MerchantState merchant;

	private final KakaoPayEngine engine;

	private final Call call;

	private final KakaoPayRequest request;

	private boolean successful;

	CallExecution(MerchantState merchant, Call call, KakaoPayRequest request) {
		this.merchant = merchant;
		this.engine = merchant.engine();
		this.call = call;
		this.request = request;
	}

	KakaoPayEngine engine() {
		return this.engine;
	}

	/** Counts the effect that follows its answer. */
	void countLateEffect() {
		this.merchant.countChange();
	}

	Call call() {
		return this.call;
	}

	KakaoPayRequest request() {
		return this.request;
	}

	/** Executes the call as requested. */
	KakaoPayAnswer execute() {
		return execute(this.request);
	}

	/** Executes the call with a changed request. */
	KakaoPayAnswer execute(KakaoPayRequest changed) {
		KakaoPayAnswer answer = this.engine.take(this.call, changed);
		this.successful = answer.isSuccess();
		return answer;
	}

	/** Whether the call changed the payment as requested. An inquiry changes nothing. */
	boolean hadEffect() {
		return this.successful && this.call != Call.ORDER;
	}

	/** The current status of the payment; null if there is none. */
	@Nullable PaymentStatus statusAfter() {
		if (this.call != Call.READY) {
			return this.engine.paymentOf(this.request).map(PaymentView::status).orElse(null);
		}
		String order = this.request.text("partner_order_id");
		return (this.successful && order != null) ? this.engine.payment(order).map(PaymentView::status).orElse(null)
				: null;
	}

}
