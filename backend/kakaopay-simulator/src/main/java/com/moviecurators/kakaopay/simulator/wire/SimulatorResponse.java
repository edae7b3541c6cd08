package com.moviecurators.kakaopay.simulator.wire;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The simulator's HTTP response.
 *
 * @param delayMillis the delay before it is sent
 * @param connectionFault how the connection breaks instead; null sends the response
 */
public record SimulatorResponse(int status, String contentType, String body, Map<String, String> headers,
		int delayMillis, @Nullable Fault connectionFault) {

	private static final String JSON = "application/json;charset=UTF-8";

	/** A JSON response. */
	public static SimulatorResponse json(int status, Object value) {
		return new SimulatorResponse(status, JSON, Json.text(value), Map.of(), 0, null);
	}

	/** KakaoPay's answer to a call. */
	public static SimulatorResponse of(KakaoPayAnswer answer) {
		return json(answer.httpStatus(), answer.body());
	}

	/** The control API's answer to a payer's step. */
	public static SimulatorResponse of(PayerOutcome outcome) {
		if (outcome instanceof PayerOutcome.SentTo sent) {
			return json(200, Map.of("returnUrl", sent.returnUrl().toString()));
		}
		return problem(409, "Not possible", ((PayerOutcome.Impossible) outcome).reason());
	}

	/** The journal's answer to a change: nothing, or the problem. */
	public static SimulatorResponse of(ChangeOutcome outcome) {
		return (outcome instanceof ChangeOutcome.Impossible impossible)
				? problem(409, "Not possible", impossible.reason()) : noContent();
	}

	/** A text response in UTF-8. */
	public static SimulatorResponse text(String contentType, String text) {
		return new SimulatorResponse(200, contentType + ";charset=UTF-8", text, Map.of(), 0, null);
	}

	/** An HTML page. */
	public static SimulatorResponse html(int status, String page) {
		return new SimulatorResponse(status, "text/html;charset=UTF-8", page, Map.of(), 0, null);
	}

	/** A response without content. */
	public static SimulatorResponse noContent() {
		return new SimulatorResponse(204, JSON, "", Map.of(), 0, null);
	}

	/** A redirect that browsers follow with GET. */
	public static SimulatorResponse seeOther(URI location) {
		return html(303, "").withHeader("Location", location.toString());
	}

	/** A problem (RFC 9457). */
	public static SimulatorResponse problem(int status, String title, String detail) {
		Map<String, Object> problem = Map.of("type", "about:blank", "status", status, "title", title, "detail", detail);
		return new SimulatorResponse(status, "application/problem+json", Json.text(new TreeMap<>(problem)), Map.of(), 0,
				null);
	}

	/** Adds a header. */
	public SimulatorResponse withHeader(String name, String value) {
		Map<String, String> more = new TreeMap<>(this.headers);
		more.put(name, value);
		return new SimulatorResponse(this.status, this.contentType, this.body, more, this.delayMillis,
				this.connectionFault);
	}

	/** Dates the response by the simulator's clock instead of the machine's. */
	public SimulatorResponse datedAt(Instant now) {
		return withHeader("Date", HttpDate.text(now));
	}

	/** Delays the response. */
	public SimulatorResponse delayedBy(int millis) {
		return new SimulatorResponse(this.status, this.contentType, this.body, this.headers, millis,
				this.connectionFault);
	}

	/** Breaks the connection instead. */
	public SimulatorResponse brokenBy(Fault fault) {
		return new SimulatorResponse(this.status, this.contentType, this.body, this.headers, this.delayMillis, fault);
	}

	/** The response in WireMock's form. */
	public ResponseDefinition toDefinition() {
		ResponseDefinitionBuilder response = new ResponseDefinitionBuilder().withStatus(this.status)
			.withHeader("Cache-Control", "no-store")
			.withFault(this.connectionFault);
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
