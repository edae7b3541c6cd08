package com.moviecurators.kakaopay.simulator.control;

import java.time.Clock;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.ScriptedFault;
import com.moviecurators.kakaopay.simulator.journal.CallJournal;
import com.moviecurators.kakaopay.simulator.journal.RecordedCall;
import com.moviecurators.kakaopay.simulator.pages.PageAddresses;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad input to the control API, without a network. */
class BadRequestTests {

	private final SimulatorState state = new SimulatorState(new EngineSettings(), Clock.systemUTC(), 1,
			new PageAddresses());

	private final ControlApi control = new ControlApi(this.state);

	@ParameterizedTest
	@CsvSource({ "GET,/payments/%zz", "GET,/payments/%", "POST,/payments/%zz/pay" })
	void refusesAnOrderNumberThatIsNotWellEncoded(String method, String path) {
		assertProblem(send(method, path, "", ""), 400, "not well encoded");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=%zz", "limit=1&limit=x", "after=1", "limit=0", "limit=-1", "limit=1e3",
			"limit=2147483648" })
	void refusesBadQueries(String query) {
		assertThat(send("GET", "/payments", query, "").status()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "PUT,/clock,'GET, HEAD, POST'", "DELETE,/clock,'GET, HEAD, POST'", "POST,/payments,'GET, HEAD'",
			"GET,/payments/o/pay,POST", "HEAD,/payments/o/pay,POST", "DELETE,/calls,'GET, HEAD'",
			"POST,/changes,'GET, HEAD'", "PATCH,'','GET, HEAD, DELETE'", "POST,/health,'GET, HEAD'" })
	void namesTheAllowedMethods(String method, String path, String allowed) {
		SimulatorResponse response = send(method, path, "", "");
		assertProblem(response, 405, "takes " + allowed);
		assertThat(response.headers()).containsEntry("Allow", allowed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/faults/", "/faults/-1", "/faults/1234567890123456789", "/payments/", "/payments/a/b",
			"/payments/o/open", "/console/A.js", "/Health" })
	void knowsNoOtherPaths(String path) {
		assertProblem(send("GET", path, "", ""), 404, "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1]", "\"x\"", "null", "{\"method\":\"CARD\"} x", "{\"method\":null,\"x\":1}",
			"{\"method\":1}", "{\"method\":\"card\"}" })
	void refusesBadBodies(String body) {
		assertProblem(send("POST", "/payments/o/pay", "", body), 400, "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-1M", "P1Y", "1 hour", "", "PT1M ", "P36526D" })
	void refusesBadDurations(String duration) {
		assertProblem(send("POST", "/clock", "", "{\"advance\":\"" + duration + "\"}"), 400, "ISO 8601");
		assertThat(this.state.defaultMerchant().clock().offset()).isZero();
	}

	@Test
	void resetsEverythingAtOnce() {
		this.state.defaultMerchant().faults().add(new ScriptedFault(Call.READY, Fault.reset(), 1, null));
		this.state.defaultMerchant().clock().advance(java.time.Duration.ofMinutes(1));
		this.state.defaultMerchant().journal().start(RecordedCall.ofPayer("pay", null, Map.of()));
		assertThat(send("DELETE", "", "", "").status()).isEqualTo(204);
		assertThat(this.state.defaultMerchant().faults().pending()).isEmpty();
		assertThat(this.state.defaultMerchant().clock().offset()).isZero();
		assertThat(this.state.defaultMerchant().journal().entries(0, null, 10)).isEmpty();
	}

	@Test
	void listsAtMostTheRetainedEntries() {
		for (int i = 0; i < CallJournal.CAPACITY + 1; i++) {
			this.state.defaultMerchant().journal().start(RecordedCall.ofPayer("open", "o", Map.of()));
		}
		assertThat(send("GET", "/changes", "", "").body()).contains("\"oldest_call\":2")
			.contains("\"newest_call\":1001");
		assertThat(send("GET", "/calls", "limit=1000&after=1000", "").body()).contains("\"number\":1001")
			.doesNotContain("\"number\":1000");
		assertThat(send("GET", "/calls", "limit=1001", "").status()).isEqualTo(400);
	}

	private SimulatorResponse send(String method, String path, String query, String body) {
		return this.control
			.answer(new SimulatorRequest(method, "/simulator" + path, query, null, null, null, null, body));
	}

	private static void assertProblem(SimulatorResponse response, int status, @Nullable String detail) {
		assertThat(response.status()).isEqualTo(status);
		assertThat(response.contentType()).isEqualTo("application/problem+json");
		assertThat(response.body()).contains(String.valueOf(detail));
	}

}
