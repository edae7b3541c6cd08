package com.moviecurators.premium.drill;

import java.net.http.HttpResponse;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back for a request.
 *
 * @param status HTTP's; 0 when nothing came back at all
 * @param body as it came
 * @param response all of it, if there is one
 */
record Answer(int status, String body, @Nullable HttpResponse<String> response) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static Answer of(HttpResponse<String> response) {
		return new Answer(response.statusCode(), response.body(), response);
	}

	/** The connection broke, or could not be made. */
	static Answer none(String why) {
		return new Answer(0, why, null);
	}

	Optional<String> header(String name) {
		return (this.response != null) ? this.response.headers().firstValue(name) : Optional.empty();
	}

	JsonNode json() {
		try {
			return JSON.readTree(this.body);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	String get(String field) {
		return json().path(field).asString("");
	}

	/** Code of the problem; empty when it is none. */
	String problem() {
		return isProblem() ? get("code") : "";
	}

	boolean isProblem() {
		return header("Content-Type").orElse("").startsWith("application/problem+json");
	}

	/** What asks the caller to repeat the same request a little later, or broke. */
	boolean isPassing() {
		return this.status == 0 || this.status == 429 || this.status >= 500
				|| (this.status == 409 && header("Retry-After").isPresent());
	}

	/** What no member may ever see: 503 as a problem is the only allowed failure. */
	boolean isOurFault() {
		return this.status >= 500 && !(this.status == 503 && isProblem());
	}

	@Override
	public String toString() {
		return this.status + " " + this.body;
	}

}
