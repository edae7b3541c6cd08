package com.moviecurators.premium.journey;

import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer, with the body both as text and as what JSON it is. */
record Answer(int status, String text, HttpResponse<String> response) {

	private static final JsonMapper JSON = new JsonMapper();

	static Answer of(HttpResponse<String> response) {
		return new Answer(response.statusCode(), response.body(), response);
	}

	String get(String field) {
		return json().path(field).asString("");
	}

	JsonNode json() {
		return JSON.readTree(this.text);
	}

	/** The last part of the problem's type. */
	String problem() {
		return get("type").replaceFirst(".*/", "");
	}

	@Override
	public String toString() {
		return this.status + " " + this.text;
	}

}
