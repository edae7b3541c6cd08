package com.moviecurators.premium.http;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets where: nobody anywhere, unless it is listed. */
@HttpTest
class RoutesTest {

	private static final Set<String> OPEN = Set.of("POST /api/accounts", "POST /api/auth/login",
			"POST /api/auth/refresh", "POST /api/auth/logout", "GET /api/plans", "GET /api/seller",
			"GET /api/curations", "GET /api/curations/premium/summaries", "GET /api/curations/{slug}",
			"POST /api/payments/approve", "POST /api/payments/{order}/return");

	@Autowired
	Client client;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping routes;

	@Test
	void everyRouteOfTheApiIsClosedUnlessListed() {
		Set<String> open = new TreeSet<>();
		for (RequestMappingInfo route : this.routes.getHandlerMethods().keySet()) {
			route.getPatternValues().stream().filter((path) -> path.startsWith("/api/")).forEach((path) -> {
				for (RequestMethod method : route.getMethodsCondition().getMethods()) {
					if (!isClosed(method.name(), path)) {
						open.add(method + " " + path);
					}
				}
			});
		}
		assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
	}

	private boolean isClosed(String method, String path) {
		Answer answer = this.client.send(method, path.replaceAll("\\{\\w+}", "x"), null);
		return answer.status() == 401 && answer.code().equals("not-signed-in");
	}

	@ParameterizedTest
	@CsvSource({ "GET,/api/nothing", "POST,/api/nothing", "GET,/api", "GET,/actuator", "GET,/actuator/env",
			"GET,/actuator/health/readiness/x", "GET,/v3/api-docs", "GET,/swagger-ui/index.html",
			"GET,/webjars/swagger-ui/index.html", "GET,/h2-console", "GET,/application.yml", "GET,/error" })
	void whatIsNotThereIsNotFound(String method, String path) {
		Answer answer = this.client.send(method, path, null);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.code()).isEqualTo("not-found");
	}

	@Test
	void unknownRouteIsNotFoundForMembersToo() {
		Answer answer = this.client.get("/api/nothing", this.client.newSignedInMember());
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.code()).isEqualTo("not-found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "POST" })
	void nothingOutsideTheApiCanBeWritten(String method) {
		for (String path : List.of("/", "/index.html", "/membership", "/kakaoPay/success", "/anything")) {
			Answer answer = this.client.send(method, path, null);
			assertThat(answer.status()).as(path).isBetween(400, 499);
			assertThat(answer.code()).as(path).isNotEmpty();
		}
	}

	@Test
	void healthSaysUpAndNoMore() {
		Answer answer = this.client.get("/actuator/health");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().get("status").asString()).isEqualTo("UP");
		assertThat(answer.body()).doesNotContain("components", "H2", "diskSpace");
	}

}
