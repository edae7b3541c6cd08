package com.moviecurators.kakaopay;

import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The client sends each POST once to a full HTTP server, whose journal counts requests.
 */
class SendsOnceThroughWireMockTest {

	private final KakaoPayStub kakaoPay = new KakaoPayStub();

	@AfterEach
	void stop() {
		this.kakaoPay.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void sendsOnce(String name, ResponseDefinitionBuilder fault, Kind kind) throws Exception {
		this.kakaoPay.answers(Call.APPROVE, fault);

		Outcome<ApproveAnswer> outcome = outcome(kind);

		assertThat(outcome).isInstanceOfSatisfying(Unknown.class,
				(unknown) -> assertThat(unknown.cause().kind()).isEqualTo(kind));
		Eventually.isTrue(() -> !this.kakaoPay.requests().isEmpty());
		assertThat(this.kakaoPay.onlyRequest().getUrl()).isEqualTo(Call.APPROVE.path());
	}

	private Outcome<ApproveAnswer> outcome(Kind kind) throws Exception {
		try (HttpKakaoPayClient client = (kind == Kind.TIMED_OUT) ? this.kakaoPay.impatientClient()
				: this.kakaoPay.client()) {
			return client.approve(Payments.approve());
		}
	}

	static Stream<Arguments> faults() {
		String paid = Payments.answer(Call.APPROVE);
		return Stream.of(
				arguments("reset", WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Kind.BROKEN),
				arguments("empty answer", WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE), Kind.BROKEN),
				arguments("random data", WireMock.aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), Kind.BROKEN),
				arguments("bad chunk", WireMock.aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), Kind.BROKEN),
				arguments("429", WireMock.aResponse().withStatus(429), Kind.SERVER_ERROR),
				arguments("503", WireMock.aResponse().withStatus(503), Kind.SERVER_ERROR),
				arguments("time-out", WireMock.okJson(paid).withFixedDelay(1_000), Kind.TIMED_OUT));
	}

}
