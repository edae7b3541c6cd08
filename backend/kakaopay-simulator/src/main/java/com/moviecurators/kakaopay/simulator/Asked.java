package com.moviecurators.kakaopay.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request that came over the wire.
 *
 * @param path without the query
 * @param query what followed the question mark, as it came
 * @param accept what the client would like to get
 * @param site what a browser says of the page that asks; null when no browser asks
 */
record Asked(String method, String path, String query, @Nullable String authorization, @Nullable String contentType,
		@Nullable String accept, @Nullable String site, String body) {

	static Asked of(Request request) {
		String url = request.getUrl();
		int query = url.indexOf('?');
		return new Asked(request.getMethod().getName(), (query < 0) ? url : url.substring(0, query),
				(query < 0) ? "" : url.substring(query + 1), request.getHeader("Authorization"),
				request.getHeader("Content-Type"), request.getHeader("Accept"), request.getHeader("Sec-Fetch-Site"),
				new String(request.getBody(), StandardCharsets.UTF_8));
	}

	/** The JSON object of the body, if it is one and is declared as one. */
	Optional<Map<String, @Nullable Object>> json() {
		boolean declared = this.contentType != null
				&& this.contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
		return declared ? Json.object(this.body) : Optional.empty();
	}

	/** Whether somebody wants to look at it in a browser. */
	boolean wantsPage() {
		return this.method.equals("GET") && this.accept != null
				&& this.accept.toLowerCase(Locale.ROOT).contains("text/html");
	}

	/** Whether a page of another site wants to change something. */
	boolean isMeddling() {
		return "cross-site".equals(this.site) && !this.method.equals("GET");
	}

}
