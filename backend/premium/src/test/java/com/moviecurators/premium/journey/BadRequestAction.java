package com.moviecurators.premium.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done once, and has not been done yet.
 *
 * @param caller who does it
 * @param path where
 * @param body what is sent; null for nothing
 * @param cookie what the browser brings; null for nothing
 * @param other another body that would do; null where nothing is sent
 * @param times how often it has been done
 */
record BadRequestAction(Caller caller, String path, @Nullable String body, @Nullable String cookie,
		@Nullable String other, LongSupplier times) {

	private static final List<String> TELLING = List.of("content-type", "location", "set-cookie");

	Answer send(String key) {
		return send(key, this.body);
	}

	Answer sendOther(String key) {
		return send(key, this.other);
	}

	private Answer send(String key, @Nullable String what) {
		BodyPublisher publisher = (what != null) ? BodyPublishers.ofString(what) : BodyPublishers.noBody();
		HttpRequest.Builder request = this.caller.request(this.path)
			.POST(publisher)
			.header("Idempotency-Key", key)
			.header("Content-Type", "application/json");
		return this.caller.send((this.cookie != null) ? request.header("Cookie", this.cookie) : request);
	}

	/** All of an answer that a client may go by. */
	static List<Object> whole(Answer answer) {
		List<List<String>> headers = TELLING.stream().map(answer.response().headers()::allValues).toList();
		return List.of(answer.status(), headers, answer.text());
	}

}
