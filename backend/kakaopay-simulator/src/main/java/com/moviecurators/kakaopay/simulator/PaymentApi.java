package com.moviecurators.kakaopay.simulator;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;

/** KakaoPay's own calls, each with the fault that waits for it. */
final class PaymentApi {

	static final String PATH = "/online/v1/payment/";

	private final KakaoPayEngine engine;

	private final FaultScript faults;

	private final Stage stage;

	PaymentApi(KakaoPayEngine engine, FaultScript faults, Stage stage) {
		this.engine = engine;
		this.faults = faults;
		this.stage = stage;
	}

	Reply answer(Asked asked) {
		if (!asked.method().equals("POST")) {
			return Reply.of(this.engine.unknownCall(asked.method() + " " + asked.path()));
		}
		return Call.named(asked.path().substring(PATH.length()))
			.map((call) -> answer(call, asked))
			.orElseGet(() -> Reply.of(this.engine.unknownCall(asked.path())));
	}

	private Reply answer(Call call, Asked asked) {
		KakaoPayRequest request = new KakaoPayRequest(asked.authorization(), asked.json().orElse(null));
		if (call == Call.APPROVE) {
			this.engine.countApproveCall(request);
		}
		return this.faults.next(call, this.engine.partnerOrderIdOf(request))
			.map((fault) -> this.stage.play(fault, call, request))
			.orElseGet(() -> Reply.of(this.engine.take(call, request)));
	}

}
