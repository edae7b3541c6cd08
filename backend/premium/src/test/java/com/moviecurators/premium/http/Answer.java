package com.moviecurators.premium.http;

import java.net.http.HttpResponse;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service answered.
 *
 * @param response as it came
 */
record Answer(HttpResponse<String> response) {

	private static final JsonMapper JSON = JsonMapper.shared();

	int status() {
		return this.response.statusCode();
	}

	String body() {
		return this.response.body();
	}

	JsonNode json() {
		return JSON.readTree(body());
	}

	Optional<String> header(String name) {
		return this.response.headers().firstValue(name);
	}

	/** The code of the problem; empty when the answer is none. */
	String code() {
		boolean problem = header("Content-Type").orElse("").startsWith("application/problem+json");
		return problem ? json().path("code").asString("") : "";
	}

	/** The name and value of the cookie that was set. */
	String cookie() {
		String set = header("Set-Cookie").orElseThrow(() -> new IllegalStateException("No cookie in " + this));
		return set.substring(0, set.indexOf(';'));
	}

	/** The name and value of that cookie. */
	String cookie(String name) {
		return this.response.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((set) -> set.startsWith(name + "="))
			.map((set) -> set.substring(0, set.indexOf(';')))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No cookie " + name + " in " + this));
	}

	@Override
	public String toString() {
		return status() + " " + body();
	}

}
