package com.moviecurators.premium.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route answers alike with and without one slash at its end: those of the server
 * and those of the single-page app, which are read from its own table.
 */
@HttpTest
class TrailingSlashTest {

	private static final Path TABLE = Path.of("../../frontend/src/router/routes.ts");

	private static final Pattern ROUTE = Pattern.compile("path: '(/[^']*)'");

	private static final Pattern PARAMETER = Pattern.compile("/:\\w+");

	private static final String[] BROWSER = { "Accept", "text/html,*/*;q=0.8" };

	@Autowired
	Client client;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping routes;

	/** The routes with and without their parameters, as far as these are optional. */
	static Stream<String> routesOfTheApp() throws IOException {
		return ROUTE.matcher(Files.readString(TABLE))
			.results()
			.map((route) -> route.group(1))
			.filter((route) -> !route.contains("(.*)"))
			.flatMap((route) -> route.endsWith("?")
					? Stream.of(PARAMETER.matcher(route.replace("?", "")).replaceAll(""), route.replace("?", ""))
					: Stream.of(route))
			.map((route) -> PARAMETER.matcher(route.replace(":slug", "the-city-after-dark")).replaceAll("/x-1"));
	}

	@ParameterizedTest
	@MethodSource("routesOfTheApp")
	void everyRouteOfTheAppIsThePage(String route) {
		String page = this.client.get("/", BROWSER).body();
		for (String path : new String[] { route, route + (route.endsWith("/") ? "" : "/") }) {
			Answer answer = this.client.get(path, BROWSER);
			assertThat(answer.status()).as(path).isEqualTo(200);
			assertThat(answer.body()).as(path).isEqualTo(page);
		}
	}

	@Test
	void everyRouteOfTheServerAnswersAlike() {
		assertThat(requests().toList()).hasSizeGreaterThan(30).allSatisfy((request) -> {
			Answer plain = this.client.send(request.getKey(), request.getValue(), null, BROWSER);
			Answer slash = this.client.send(request.getKey(), request.getValue() + "/", null, BROWSER);
			assertThat(slash.status()).isEqualTo(plain.status());
			assertThat(slash.code()).isEqualTo(plain.code());
		});
	}

	/** Each route of a controller, by method and path. */
	private Stream<Entry<String, String>> requests() {
		return this.routes.getHandlerMethods().keySet().stream().flatMap(this::requests);
	}

	private Stream<Entry<String, String>> requests(RequestMappingInfo route) {
		return route.getPatternValues()
			.stream()
			.map((path) -> path.replaceAll("\\{\\w+}", "x"))
			.filter((path) -> !path.equals("/"))
			.flatMap((path) -> Stream.concat(Stream.of("GET"), methods(route)).distinct().map((m) -> entry(m, path)));
	}

	private static Stream<String> methods(RequestMappingInfo route) {
		return route.getMethodsCondition().getMethods().stream().map(Enum::name);
	}

	private static Entry<String, String> entry(String method, String path) {
		return Map.entry(method, path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/membership/a/b", "/support/a/b", "/kakaoPay/elsewhere", "/actuator/env",
			"/api/nothing", "/assets/none.js" })
	void whatIsNotThereIsNotThereWithASlash(String path) {
		assertThat(this.client.get(path, BROWSER).status()).isEqualTo(404);
		assertThat(this.client.get(path + "/", BROWSER).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in//", "/kakaoPay/success//" })
	void secondSlashIsAnotherAddress(String path) {
		assertThat(this.client.get(path, BROWSER).status()).isBetween(400, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/accounts/me/", "/api/payments/", "/api/support/members/" })
	void slashOpensNoDoor(String path) {
		assertThat(this.client.get(path).status()).isIn(401, 404);
	}

}
