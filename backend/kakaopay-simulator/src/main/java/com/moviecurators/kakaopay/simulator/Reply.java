package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What goes back over the wire.
 *
 * @param delayMillis how long the answer is held back
 * @param broken how the connection breaks instead of answering; null answers
 */
record Reply(int status, String contentType, String body, Map<String, String> headers, int delayMillis,
		com.github.tomakehurst.wiremock.http.@Nullable Fault broken) {

	private static final String JSON = "application/json;charset=UTF-8";

	static Reply json(int status, Object value) {
		return new Reply(status, JSON, Json.text(value), Map.of(), 0, null);
	}

	static Reply of(KakaoPayAnswer answer) {
		return json(answer.httpStatus(), answer.body());
	}

	/** What comes of a payer's step. */
	static Reply of(PayerOutcome outcome) {
		if (outcome instanceof PayerOutcome.SentTo sent) {
			return json(200, Map.of("returnUrl", sent.returnUrl().toString()));
		}
		return problem(409, "Not possible", ((PayerOutcome.Impossible) outcome).reason());
	}

	static Reply text(String contentType, String text) {
		return new Reply(200, contentType + ";charset=UTF-8", text, Map.of(), 0, null);
	}

	static Reply html(int status, String page) {
		return new Reply(status, "text/html;charset=UTF-8", page, Map.of(), 0, null);
	}

	static Reply nothing() {
		return new Reply(204, JSON, "", Map.of(), 0, null);
	}

	static Reply seeOther(URI location) {
		return html(303, "").with("Location", location.toString());
	}

	static Reply problem(int status, String title, String detail) {
		Map<String, Object> problem = Map.of("type", "about:blank", "status", status, "title", title, "detail", detail);
		return new Reply(status, "application/problem+json", Json.text(new TreeMap<>(problem)), Map.of(), 0, null);
	}

	Reply with(String name, String value) {
		Map<String, String> more = new TreeMap<>(this.headers);
		more.put(name, value);
		return new Reply(this.status, this.contentType, this.body, more, this.delayMillis, this.broken);
	}

	Reply after(int millis) {
		return new Reply(this.status, this.contentType, this.body, this.headers, millis, this.broken);
	}

	Reply brokenBy(com.github.tomakehurst.wiremock.http.Fault fault) {
		return new Reply(this.status, this.contentType, this.body, this.headers, this.delayMillis, fault);
	}

	ResponseDefinition response() {
		ResponseDefinitionBuilder response = new ResponseDefinitionBuilder().withStatus(this.status)
			.withHeader("Cache-Control", "no-store")
			.withFault(this.broken);
		this.headers.forEach(response::withHeader);
		if (this.status != 204) {
			response.withHeader("Content-Type", this.contentType).withBody(this.body);
		}
		if (this.delayMillis > 0) {
			response.withFixedDelay(this.delayMillis);
		}
		return response.build();
	}

}
