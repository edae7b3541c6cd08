package com.moviecurators.premium.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Which role gets where in support. A route that is added later is for admins only. */
@HttpTest
class SupportRolesTest {

	private static final Set<String> SUPPORT_MAY = Set.of("GET /api/support/worklist", "POST /api/support/search",
			"GET /api/support/payments/x", "POST /api/support/payments/x/inquiry",
			"POST /api/support/payments/x/notes");

	@Autowired
	Client client;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping routes;

	@Test
	void memberGetsNowhere() {
		assertThat(allowed("MEMBER")).isEmpty();
	}

	@Test
	void supportSeesAndNotesButDecidesNothing() {
		assertThat(allowed("SUPPORT")).containsExactlyInAnyOrderElementsOf(SUPPORT_MAY);
	}

	@Test
	void adminGetsEverywhere() {
		assertThat(allowed("ADMIN")).containsExactlyInAnyOrderElementsOf(supportRoutes().toList());
	}

	/** The routes at which somebody of the role is not told that it is forbidden. */
	private Set<String> allowed(String role) {
		String[] bearer = signIn(role);
		return supportRoutes().filter((route) -> {
			String[] parts = route.split(" ");
			Answer answer = this.client.send(parts[0], parts[1], null, bearer);
			assertThat(answer.status()).as(route).isBetween(200, 499).isNotEqualTo(401);
			return !(answer.status() == 403 && answer.code().equals("forbidden"));
		}).collect(Collectors.toSet());
	}

	private Stream<String> supportRoutes() {
		return this.routes.getHandlerMethods().keySet().stream().flatMap(SupportRolesTest::requests);
	}

	private static Stream<String> requests(RequestMappingInfo route) {
		return route.getPatternValues()
			.stream()
			.filter((path) -> path.startsWith("/api/support/"))
			.map((path) -> path.replaceAll("\\{\\w+}", "x"))
			.flatMap((path) -> route.getMethodsCondition().getMethods().stream().map((method) -> method + " " + path));
	}

	private String[] signIn(String role) {
		String email = this.client.newMember();
		this.jdbc.update("update account set role = ? where email = ?", role, email);
		return Client.bearer(this.client.signIn(email).json().get("accessToken").asString());
	}

}
