package com.moviecurators.kakaopay.simulator.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request to the simulator.
 *
 * @param path the path without the query
 * @param query the raw query; empty if there is none
 * @param accept the Accept header
 * @param fetchDest the Sec-Fetch-Dest header; null if no browser sent the request
 * @param body the body; empty if there is none, null if it is not UTF-8
 */
public record SimulatorRequest(String method, String path, String query, @Nullable String authorization,
		@Nullable String contentType, @Nullable String accept, @Nullable String fetchDest, @Nullable String body) {

	/** Copies WireMock's request. */
	public static SimulatorRequest of(Request request) {
		String url = request.getUrl();
		int query = url.indexOf('?');
		return new SimulatorRequest(request.getMethod().getName(), (query < 0) ? url : url.substring(0, query),
				(query < 0) ? "" : url.substring(query + 1), request.getHeader("Authorization"),
				request.getHeader("Content-Type"), request.getHeader("Accept"), request.getHeader("Sec-Fetch-Dest"),
				text(request.getBody()));
	}

	/** Whether the content type declares a form. */
	public boolean isForm() {
		return declares("application/x-www-form-urlencoded");
	}

	/** Reads the body as a JSON object if the content type declares JSON. */
	public Optional<Map<String, @Nullable Object>> json() {
		return (declares("application/json") && this.body != null) ? Json.object(this.body) : Optional.empty();
	}

	/** Decodes a body. KakaoPay's API takes UTF-8 only. */
	private static @Nullable String text(byte[] body) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	/** Whether a browser asks for a page. */
	public boolean acceptsHtml() {
		return isRead() && this.accept != null && this.accept.toLowerCase(Locale.ROOT).contains("text/html");
	}

	/** Whether nothing is to be changed. HEAD asks for GET's answer without its body. */
	public boolean isRead() {
		return this.method.equals("GET") || this.method.equals("HEAD");
	}

	/** Whether a browser asks for a part of a page, such as its icon. */
	public boolean isPartOfPage() {
		return this.fetchDest != null && !this.fetchDest.equals("document");
	}

	private boolean declares(String type) {
		return this.contentType != null && this.contentType.toLowerCase(Locale.ROOT).startsWith(type);
	}

}
