package com.moviecurators.premium.http;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What exactly is answered to requests that were server errors once. */
@HttpTest
class MalformedRequestStatusTest {

	@Autowired
	Client client;

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*", "text/*", "application/*+json", "application/problem+json",
			"application/json;charset=UTF-16", "application/json;charset=ISO-8859-1",
			"application/json;charset=nonsense", "multipart/form-data", "multipart/form-data;boundary=x", "" })
	void bodyOfAnotherTypeIsUnsupported(String type) throws IOException {
		RawRequest login = RawRequest.of("POST", "/api/auth/login").and("Content-Type: " + type);
		assertProblem(login.withBody("{}"), 415, "unsupported-media-type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "Application/JSON;Charset=\"utf-8\"" })
	void bodyInJsonIsRead(String type) throws IOException {
		RawRequest login = RawRequest.of("POST", "/api/auth/login").and("Content-Type: " + type);
		assertProblem(login.withBody("{}"), 400, "invalid-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ",,,", ";", "nonsense" })
	void answerThatNobodyCanReadIsNotAcceptable(String accept) throws IOException {
		for (String path : new String[] { "/api/plans", "/actuator/health" }) {
			assertProblem(RawRequest.of("GET", path).and("Accept: " + accept), 406, "not-acceptable");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/9.9", "HTTP/2.0", "HTTP/0.9" })
	void otherVersionIsNotSupported(String version) throws IOException {
		assertProblem(RawRequest.of("GET", "/api/plans").in(version), 505, "http-version-not-supported");
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data;boundary=x", "*/*" })
	void pageIsShownWhateverIsSentAlong(String type) throws IOException {
		assertThat(exchange(RawRequest.of("GET", "/").and("Content-Type: " + type)).status()).isEqualTo(200);
	}

	@Test
	void bodyThatIsTooLongIsRefusedInChunksToo() throws IOException {
		RawRequest login = RawRequest.of("POST", "/api/auth/login").and("Content-Type: application/json");
		String chunks = "a000\r\n" + " ".repeat(0xa000) + "\r\n0\r\n\r\n";
		assertProblem(login.and("Transfer-Encoding: chunked").withBody(chunks), 413, "body-too-large");
	}

	private void assertProblem(RawRequest request, int status, String code) throws IOException {
		RawAnswer answer = exchange(request);
		assertThat(answer.status()).as("%s", answer).isEqualTo(status);
		assertThat(answer.isProblem()).isTrue();
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
	}

	private RawAnswer exchange(RawRequest request) throws IOException {
		try (RawConnection connection = new RawConnection(this.client.port())) {
			return connection.exchange(request);
		}
	}

}
