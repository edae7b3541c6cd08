package com.moviecurators.premium.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * An answer as it goes over the wire, the first time and every time after.
 *
 * @param status of HTTP
 * @param contentType null without a body
 * @param location where the new thing is
 * @param cookie the value of Set-Cookie
 * @param body as text; in UTF-8 on the wire
 */
public record StoredResponse(int status, @Nullable String contentType, @Nullable String location,
		@Nullable String cookie, String body) {

	/** An answer that is all said by its status. */
	public static StoredResponse empty(HttpStatus status) {
		return new StoredResponse(status.value(), null, null, null, "");
	}

	/** The same, telling where the new thing is. */
	public StoredResponse at(URI where) {
		return new StoredResponse(this.status, this.contentType, where.toString(), this.cookie, this.body);
	}

	/** The same, setting a cookie. */
	public StoredResponse with(String setCookie) {
		return new StoredResponse(this.status, this.contentType, this.location, setCookie, this.body);
	}

	/** For Spring MVC to send. */
	public ResponseEntity<byte[]> entity() {
		ResponseEntity.BodyBuilder entity = ResponseEntity.status(this.status)
			.headers((headers) -> setIfAny(headers, HttpHeaders.CONTENT_TYPE, this.contentType))
			.headers((headers) -> setIfAny(headers, HttpHeaders.LOCATION, this.location))
			.headers((headers) -> setIfAny(headers, HttpHeaders.SET_COOKIE, this.cookie));
		return this.body.isEmpty() ? entity.build() : entity.body(this.body.getBytes(StandardCharsets.UTF_8));
	}

	private static void setIfAny(HttpHeaders headers, String name, @Nullable String value) {
		if (value != null) {
			headers.set(name, value);
		}
	}

	@Override
	public String toString() {
		return "Answer[" + this.status + "]";
	}

}
