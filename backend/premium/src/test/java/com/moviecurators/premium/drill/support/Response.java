package com.moviecurators.premium.drill.support;

import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The response to a request, or the lack of one.
 *
 * @param status the HTTP status; 0 without a response
 * @param body the body as text
 * @param response the whole response, if there is one
 */
public record Response(int status, String body, @Nullable HttpResponse<String> response) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static Response of(HttpResponse<String> response) {
		return new Response(response.statusCode(), response.body(), response);
	}

	/** Represents a connection that broke or was refused. */
	public static Response none(String why) {
		return new Response(0, why, null);
	}

	public Optional<String> header(String name) {
		return (this.response != null) ? this.response.headers().firstValue(name) : Optional.empty();
	}

	public JsonNode json() {
		try {
			return JSON.readTree(this.body);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	public String get(String field) {
		return json().path(field).asString("");
	}

	/** Returns the code of the problem, or an empty text. */
	public String problem() {
		return isProblem() ? get("code") : "";
	}

	public boolean isProblem() {
		return header("Content-Type").orElse("").startsWith("application/problem+json");
	}

	/** Tells whether the same request may be repeated. */
	public boolean isTransient() {
		return this.status == 0 || this.status == 429 || this.status >= 500
				|| (this.status == 409 && header("Retry-After").isPresent());
	}

	/**
	 * Tells whether it is an error that no member may get. Only a 503 with a problem is
	 * allowed.
	 */
	public boolean isServerError() {
		return this.status >= 500 && !(this.status == 503 && isProblem());
	}

	/** Tells whether a server took the request and left it without an answer. */
	public boolean isOverdue() {
		return this.status == 0 && this.body.startsWith(HttpTimeoutException.class.getName());
	}

	@Override
	public String toString() {
		return this.status + " " + this.body;
	}

}
