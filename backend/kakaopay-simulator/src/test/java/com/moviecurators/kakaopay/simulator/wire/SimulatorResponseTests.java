package com.moviecurators.kakaopay.simulator.wire;

import java.net.URI;
import java.util.Map;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatorResponseTests {

	@Test
	void writesAProblemWithoutType() {
		SimulatorResponse problem = SimulatorResponse.problem(404, "Not found", "There is none.");
		assertThat(problem.contentType()).isEqualTo("application/problem+json");
		assertThat(problem.body()).isEqualTo(
				"{\"detail\":\"There is none.\",\"status\":404,\"title\":\"Not found\",\"type\":\"about:blank\"}");
	}

	@Test
	void answersAPayersStep() {
		assertThat(SimulatorResponse.of(new PayerOutcome.SentTo(URI.create("http://a/b"))).body())
			.isEqualTo("{\"returnUrl\":\"http://a/b\"}");
		SimulatorResponse impossible = SimulatorResponse.of(new PayerOutcome.Impossible("It is over."));
		assertThat(impossible.status()).isEqualTo(409);
		assertThat(impossible.body()).contains("It is over.");
	}

	@Test
	void addsHeadersToACopy() {
		SimulatorResponse plain = SimulatorResponse.html(200, "x");
		SimulatorResponse changed = plain.withHeader("A", "1").withHeader("B", "2").withHeader("A", "3");
		assertThat(changed.headers()).isEqualTo(Map.of("A", "3", "B", "2"));
		assertThat(plain.headers()).isEmpty();
	}

	@Test
	void sendsNoBodyWithoutContent() {
		ResponseDefinition definition = SimulatorResponse.noContent().toDefinition();
		assertThat(definition.getStatus()).isEqualTo(204);
		assertThat(definition.getBody()).isNull();
		assertThat(definition.getHeaders().getHeader("Content-Type").isPresent()).isFalse();
	}

	@Test
	void forbidsCachingOfEveryResponse() {
		assertThat(SimulatorResponse.text("text/css", "x")
			.toDefinition()
			.getHeaders()
			.getHeader("Cache-Control")
			.firstValue()).isEqualTo("no-store");
		assertThat(SimulatorResponse.seeOther(URI.create("/x"))
			.toDefinition()
			.getHeaders()
			.getHeader("Cache-Control")
			.firstValue()).isEqualTo("no-store");
	}

	@Test
	void delaysOrBreaksTheResponse() {
		assertThat(SimulatorResponse.json(200, Map.of()).delayedBy(700).toDefinition().getFixedDelayMilliseconds())
			.isEqualTo(700);
		assertThat(SimulatorResponse.json(200, Map.of()).toDefinition().getFixedDelayMilliseconds()).isNull();
		assertThat(SimulatorResponse.noContent().brokenBy(Fault.EMPTY_RESPONSE).toDefinition().getFault())
			.isEqualTo(Fault.EMPTY_RESPONSE);
	}

}
