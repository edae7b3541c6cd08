package com.moviecurators.kakaopay.simulator.wire;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatorRequestTests {

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/json;charset=UTF-8", "APPLICATION/JSON" })
	void readsADeclaredJsonObject(String contentType) {
		assertThat(request("POST", contentType, null, null, "{\"a\":1}").json()).hasValue(Map.of("a", 1));
	}

	@ParameterizedTest
	@CsvSource(
			value = { "null|{}", "text/plain|{}", "application/x-www-form-urlencoded|{}", "application/json|[]",
					"application/json|null", "application/json|{} x", "application/json|''" },
			delimiter = '|', nullValues = "null")
	void readsNothingElseAsJson(@Nullable String contentType, @Nullable String body) {
		assertThat(request("POST", contentType, null, null, String.valueOf(body)).json()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "GET,text/html,true", "GET,'application/json, TEXT/HTML;q=0.8',true", "GET,*/*,false",
			"GET,application/json,false", "GET,,false", "HEAD,text/html,true", "POST,text/html,false" })
	void acceptsHtmlOnlyForABrowsersGet(String method, @Nullable String accept, boolean expected) {
		assertThat(request(method, null, accept, null, "").acceptsHtml()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "image,true", "empty,true", "document,false", ",false" })
	void tellsPagesFromTheirParts(@Nullable String dest, boolean expected) {
		assertThat(request("GET", null, null, dest, "").isPartOfPage()).isEqualTo(expected);
	}

	@Test
	void parsesObjectsOnly() {
		assertThat(Json.object("{\"a\":null,\"b\":[1]}")).hasValueSatisfying(
				(object) -> assertThat(object).containsEntry("a", null).containsEntry("b", java.util.List.of(1)));
		assertThat(Json.object("{\"a\":1}{")).isEmpty();
		assertThat(Json.object("1")).isEmpty();
		assertThat(Json.text(Map.of("가", 1))).isEqualTo("{\"가\":1}");
	}

	private static SimulatorRequest request(String method, @Nullable String contentType, @Nullable String accept,
			@Nullable String dest, String body) {
		return new SimulatorRequest(method, "/x", "", null, contentType, accept, dest, body);
	}

}
