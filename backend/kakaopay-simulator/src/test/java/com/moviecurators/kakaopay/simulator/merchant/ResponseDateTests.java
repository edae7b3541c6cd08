package com.moviecurators.kakaopay.simulator.merchant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.SimulatorSettings;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Date header follows the simulator's clock, not the machine's. */
class ResponseDateTests {

	private static final Clock START = Clock.fixed(Instant.parse("2026-11-01T06:04:05.999Z"), ZoneOffset.UTC);

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator
		.start(new SimulatorSettings().withPort(0).withClock(START));

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.reset();
	}

	@Test
	void isOnEveryAnswerOfKakaoPay() throws Exception {
		String date = "Sun, 01 Nov 2026 06:04:05 GMT";
		assertDated(merchant.call("ready", Merchant.readyFields("o")), date);
		assertDated(merchant.order("T" + "0".repeat(19)), date);
		assertDated(merchant.call("nothing", Map.of()), date);
		assertDated(merchant.get("/online/v1/payment/ready"), date);
	}

	@Test
	void followsTheMovedClock() throws Exception {
		String tid = merchant.ready("o");
		simulator.advanceClock(Duration.ofMinutes(16));
		assertDated(merchant.order(tid), "Sun, 01 Nov 2026 06:20:05 GMT");
		simulator.advanceClock(Duration.ofDays(365));
		assertDated(merchant.order(tid), "Mon, 01 Nov 2027 06:20:05 GMT");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http-503", "garbage", "error:-780:USER_LOCKED", "slow:1", "slow-effect:1", "wrong-amount" })
	void isOnScriptedAnswersToo(String fault) throws Exception {
		simulator.fault(Call.ORDER, Fault.parse(fault));
		assertDated(merchant.order(merchant.ready("o")), "Sun, 01 Nov 2026 06:04:05 GMT");
	}

	private static void assertDated(Answer answer, String date) {
		assertThat(answer.raw().headers().allValues("Date")).containsExactly(date);
	}

}
