package com.moviecurators.kakaopay.simulator.merchant;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.FaultScript;
import com.moviecurators.kakaopay.simulator.fault.ScriptedFault;
import com.moviecurators.kakaopay.simulator.pages.PageAddresses;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Errors whose effect follows later, as a client sees them. */
class LateMoneyTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final SimulatorRequest INQUIRY = new SimulatorRequest("POST", "/online/v1/payment/order", "",
			Merchant.KEY, "application/json", null, null, "{}");

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.reset();
	}

	@Test
	void movesTheMoneyAfterADoubtfulAnswer() throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		script("approve", "error-before-effect:60000:-780:0290");
		assertThat(merchant.approve("o", tid, token).errorCode()).isEqualTo(-780);
		long before = revision();
		assertThat(merchant.order(tid).at("/status").asString()).isEqualTo("AUTH_PASSWORD");
		simulator.advanceClock(Duration.ofMinutes(1));
		assertThat(revision()).isGreaterThan(before + 1);
		assertThat(merchant.order(tid).at("/status").asString()).isEqualTo("SUCCESS_PAYMENT");
	}

	@Test
	void movesTheMoneyAfterTheFailure() throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		script("approve", "error-after-failure-before-effect:60000:-780:0290");
		assertThat(merchant.approve("o", tid, token).errorCode()).isEqualTo(-780);
		assertThat(merchant.order(tid).at("/status").asString()).isEqualTo("FAIL_PAYMENT");
		simulator.advanceClock(Duration.ofMinutes(1));
		assertThat(merchant.order(tid).at("/status").asString()).isEqualTo("SUCCESS_PAYMENT");
	}

	@Test
	void refundsAfterAnErrorThatIsNoFailureOfAnApproval() throws Exception {
		String tid = merchant.ready("o");
		merchant.approve("o", tid, merchant.pay("o"));
		script("cancel", "error-after-failure-before-effect:60000:-781");
		assertThat(merchant.cancel(tid, 33_000).errorCode()).isEqualTo(-781);
		assertThat(status("o")).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
		simulator.advanceClock(Duration.ofMinutes(1));
		assertThat(status("o")).isEqualTo(PaymentStatus.CANCEL_PAYMENT);
	}

	/** With a standing clock no effect of a fault that stays is ever due. */
	@Test
	void refusesAFaultWhoseEffectsPileUp() {
		SimulatorState state = new SimulatorState(new EngineSettings(), Clock.systemUTC(), 1, new PageAddresses());
		FaultScript faults = state.defaultMerchant().faults();
		faults.add(new ScriptedFault(Call.ORDER, Fault.parse("error-before-effect:60000:-500"), 1_001, null));
		try (PaymentApi api = new PaymentApi(state)) {
			for (int i = 0; i < 1_000; i++) {
				assertThat(api.answer(INQUIRY).status()).isEqualTo(500);
			}
			SimulatorResponse refusal = api.answer(INQUIRY);
			assertThat(refusal.status()).isEqualTo(409);
			assertThat(refusal.body()).contains("1000 late effects", "Move the clock");
		}
	}

	private static long revision() throws Exception {
		return merchant.control("GET", "/changes", null).at("/revision").asLong();
	}

	private static void script(String call, String fault) throws Exception {
		assertThat(merchant.control("POST", "/faults", Map.of("call", call, "fault", fault)).status()).isEqualTo(201);
	}

	private static PaymentStatus status(String order) {
		return simulator.payment(order).orElseThrow().status();
	}

}
