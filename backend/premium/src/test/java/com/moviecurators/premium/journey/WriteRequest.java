package com.moviecurators.premium.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A write request that was not sent before.
 *
 * @param caller who sends it
 * @param path where
 * @param body what is sent; null for nothing
 * @param cookie what the browser brings; null for nothing
 * @param other another valid body; null where nothing is sent
 * @param times how often it has taken effect
 */
record WriteRequest(Caller caller, String path, @Nullable String body, @Nullable String cookie, @Nullable String other,
		LongSupplier times) {

	private static final List<String> COMPARED_HEADERS = List.of("content-type", "location", "set-cookie");

	Answer send(String key) {
		return send(key, this.body);
	}

	Answer sendOther(String key) {
		return send(key, this.other);
	}

	private Answer send(String key, @Nullable String content) {
		BodyPublisher publisher = (content != null) ? BodyPublishers.ofString(content) : BodyPublishers.noBody();
		HttpRequest.Builder request = this.caller.request(this.path)
			.POST(publisher)
			.header("Idempotency-Key", key)
			.header("Content-Type", "application/json");
		return this.caller.send((this.cookie != null) ? request.header("Cookie", this.cookie) : request);
	}

	/** The parts of an answer that a client may rely on. */
	static List<Object> compared(Answer answer) {
		List<List<String>> headers = COMPARED_HEADERS.stream().map(answer.response().headers()::allValues).toList();
		return List.of(answer.status(), headers, answer.text());
	}

}
