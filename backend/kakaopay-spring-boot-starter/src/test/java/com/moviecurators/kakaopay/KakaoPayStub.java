package com.moviecurators.kakaopay;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.moviecurators.kakaopay.KakaoPayProperties.Pool;

/** KakaoPay's side on a real socket, which records the requests that arrive. */
final class KakaoPayStub implements AutoCloseable {

	static final String KEY = "DEVSENTINELKEY00000000000000000000000000";

	static final Duration PATIENT = Duration.ofSeconds(20);

	static final Duration IMPATIENT = Duration.ofMillis(200);

	private final WireMockServer server = new WireMockServer(
			WireMockConfiguration.options().dynamicPort().containerThreads(400));

	KakaoPayStub() {
		this.server.start();
	}

	HttpKakaoPayClient client() {
		return client(properties());
	}

	static HttpKakaoPayClient client(KakaoPayProperties properties) {
		return new HttpKakaoPayClient(Settings.merchant(properties), new HttpTransport(properties));
	}

	HttpKakaoPayClient impatientClient() {
		return client(properties(URI.create(this.server.baseUrl()), IMPATIENT, new Pool(500, IMPATIENT)));
	}

	KakaoPayProperties properties() {
		return properties(URI.create(this.server.baseUrl()));
	}

	/** Time-outs that suffice on a slow machine. */
	static KakaoPayProperties properties(URI baseUrl) {
		return properties(baseUrl, PATIENT, new Pool(500, PATIENT));
	}

	static KakaoPayProperties properties(URI baseUrl, Duration readTimeout, Pool pool) {
		return new KakaoPayProperties(baseUrl, KEY, "TC0ONETIME", null, "TCSUBSCRIP", null,
				(readTimeout.compareTo(PATIENT) < 0) ? readTimeout : PATIENT, readTimeout, pool);
	}

	KakaoPayStub answers(Call call, int status, String body) {
		return answers(call,
				WireMock.aResponse()
					.withStatus(status)
					.withHeader("Content-Type", "application/json;charset=UTF-8")
					.withBody(body));
	}

	KakaoPayStub answers(Call call, ResponseDefinitionBuilder answer) {
		MappingBuilder mapping = WireMock.post(WireMock.urlEqualTo(call.path())).willReturn(answer);
		this.server.stubFor(mapping);
		return this;
	}

	List<LoggedRequest> requests() {
		return this.server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()));
	}

	/** The only request that arrived; fails if there were none or more. */
	LoggedRequest onlyRequest() {
		List<LoggedRequest> requests = requests();
		if (requests.size() != 1) {
			throw new AssertionError(requests.size() + " requests arrived instead of 1");
		}
		return requests.get(0);
	}

	/** Removes answers and recorded requests. */
	void reset() {
		this.server.resetAll();
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
