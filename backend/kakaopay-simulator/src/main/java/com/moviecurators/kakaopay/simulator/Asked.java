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
 */
record Asked(String method, String path, @Nullable String authorization, @Nullable String contentType, String body) {

	static Asked of(Request request) {
		String url = request.getUrl();
		int query = url.indexOf('?');
		return new Asked(request.getMethod().getName(), (query < 0) ? url : url.substring(0, query),
				request.getHeader("Authorization"), request.getHeader("Content-Type"),
				new String(request.getBody(), StandardCharsets.UTF_8));
	}

	/** The JSON object of the body, if it is one and is declared as one. */
	Optional<Map<String, @Nullable Object>> json() {
		boolean declared = this.contentType != null
				&& this.contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
		return declared ? Json.object(this.body) : Optional.empty();
	}

}
