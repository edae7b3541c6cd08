package com.moviecurators.kakaopay.simulator;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import org.jspecify.annotations.Nullable;

/** One merchant's call at work. It knows afterwards whether it had its effect. */
final class Work {

	private final KakaoPayEngine engine;

	private final Call call;

	private final KakaoPayRequest request;

	private boolean done;

	Work(KakaoPayEngine engine, Call call, KakaoPayRequest request) {
		this.engine = engine;
		this.call = call;
		this.request = request;
	}

	Call call() {
		return this.call;
	}

	KakaoPayRequest request() {
		return this.request;
	}

	/** Lets KakaoPay do what was asked for. */
	KakaoPayAnswer take() {
		return take(this.request);
	}

	/** Lets KakaoPay do something else instead. */
	KakaoPayAnswer take(KakaoPayRequest changed) {
		KakaoPayAnswer answer = this.engine.take(this.call, changed);
		this.done = answer.isSuccess();
		return answer;
	}

	/** Whether the books are as the call wanted them; an inquiry wants nothing. */
	boolean isDone() {
		return this.done && this.call != Call.ORDER;
	}

	/** Where the payment stands now; null when there is none. */
	@Nullable PaymentStatus books() {
		if (this.call != Call.READY) {
			return this.engine.paymentOf(this.request).map(PaymentView::status).orElse(null);
		}
		String order = this.request.text("partner_order_id");
		return (this.done && order != null) ? this.engine.payment(order).map(PaymentView::status).orElse(null) : null;
	}

}
