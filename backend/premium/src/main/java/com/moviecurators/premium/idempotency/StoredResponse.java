package com.moviecurators.premium.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/**
 * A response as it goes over the wire, the first time and every time after.
 *
 * @param status of HTTP
 * @param headers those that the controller sets, and Content-Type
 * @param body as text; in UTF-8 on the wire; empty for none
 */
record StoredResponse(int status, Map<String, List<String>> headers, String body) {

	static StoredResponse of(HttpStatusCode status, HttpHeaders headers, String body) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		headers.forEach((name, all) -> values.put(name, List.copyOf(all)));
		return new StoredResponse(status.value(), values, body);
	}

	/** For Spring MVC to send. */
	ResponseEntity<byte[]> entity() {
		ResponseEntity.BodyBuilder entity = ResponseEntity.status(this.status)
			.headers((headers) -> this.headers.forEach(headers::addAll));
		return this.body.isEmpty() ? entity.build() : entity.body(this.body.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return "StoredResponse[" + this.status + "]";
	}

}
