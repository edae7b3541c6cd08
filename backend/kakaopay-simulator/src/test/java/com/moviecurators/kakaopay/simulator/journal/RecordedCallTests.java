package com.moviecurators.kakaopay.simulator.journal;

import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedCallTests {

	@Test
	void masksAMerchantsCall() {
		RecordedCall call = RecordedCall.ofMerchant("approve", "o?pg_token=abc", "SECRET_KEY abc",
				Map.of("pg_token", "abc", "tid", "T1"), null);
		assertThat(call.toString()).doesNotContain("abc");
		assertThat(call.authorization()).isEqualTo("SECRET_KEY ****");
		assertThat(call.fields()).containsEntry("tid", "T1");
	}

	@Test
	void truncatesLongNames() {
		RecordedCall call = RecordedCall.ofMerchant("x".repeat(1_000), "o".repeat(1_000), null, null, null);
		assertThat(call.name()).hasSizeLessThan(310).endsWith("…");
		assertThat(call.order()).hasSizeLessThan(310);
		assertThat(call.fields()).isNull();
	}

	@Test
	void recordsAPayersStepWithoutHeader() {
		RecordedCall call = RecordedCall.ofPayer("pay", "o", Map.of("method", "CARD"));
		assertThat(call.caller().text()).isEqualTo("payer");
		assertThat(call.authorization()).isNull();
		assertThat(RecordedCall.ofPayer("pay", null, Map.of()).order()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "EMPTY_RESPONSE,CLOSED", "CONNECTION_RESET_BY_PEER,RESET" })
	void tellsHowAConnectionBroke(com.github.tomakehurst.wiremock.http.Fault fault, CallResult.Delivery delivery) {
		CallResult result = CallResult.of(true, null, SimulatorResponse.noContent().brokenBy(fault), 7);
		assertThat(result.delivery()).isEqualTo(delivery);
		assertThat(result.httpStatus()).isNull();
		assertThat(result.fields()).containsEntry("answer", null).containsEntry("effect", true);
	}

	@Test
	void showsAnAnswerAsJsonOrText() {
		assertThat(CallResult.of(false, null, SimulatorResponse.json(200, Map.of("a", 1)), 0).fields())
			.containsEntry("answer", Map.of("a", 1));
		assertThat(CallResult.of(false, null, SimulatorResponse.html(502, "<html>"), 0).fields())
			.containsEntry("answer", "<html>")
			.containsEntry("http_status", 502);
	}

	@Test
	void masksTheAnswer() {
		CallResult result = CallResult.of(true, PaymentStatus.AUTH_PASSWORD,
				SimulatorResponse.json(200, Map.of("returnUrl", "http://a/?pg_token=abc")), 0);
		assertThat(result.answer()).doesNotContain("abc");
		assertThat(result.fields()).containsEntry("status_after", "AUTH_PASSWORD");
	}

	@Test
	void keepsNoBodyOfAStub() {
		assertThat(CallResult.ofStub(418, 0).fields()).containsEntry("answered", "stub")
			.containsEntry("http_status", 418)
			.containsEntry("answer", null)
			.containsEntry("effect", false);
	}

}
