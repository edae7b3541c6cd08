package com.moviecurators.premium.idempotency;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.Ordered;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be rolled back is, when somebody else has taken the key over meanwhile. */
class LostClaimTest extends IdempotencyTest {

	private static final List<String> STATES = List.of("select count(*) from account",
			"select count(*) from login_session", "select count(*) from login_session where ended_at is not null",
			"select coalesce(sum(generation), 0) from login_session");

	@Autowired
	WebApplicationContext context;

	private final String email = UUID.randomUUID() + "@example.com";

	private final Takeover takeover = new Takeover();

	private MockMvcTester mvc;

	@BeforeEach
	void openTheRoutes() {
		this.mvc = MockMvcTester.from(this.context);
	}

	@AfterEach
	void nobodyTakesOver() {
		((ConfigurableApplicationContext) this.context).removeApplicationListener(this.takeover);
	}

	@Test
	void signsNobodyUp() {
		assertUndone("/api/accounts", signUp(), 201);
	}

	@Test
	void signsNobodyIn() {
		post("/api/accounts", signUp());
		assertUndone("/api/auth/login", signIn(), 200);
	}

	@Test
	void renewsNoSession() {
		assertUndone("/api/auth/refresh", "", 200, session());
	}

	@Test
	void endsNoSession() {
		assertUndone("/api/auth/logout", "", 204, session());
	}

	private Cookie session() {
		post("/api/accounts", signUp());
		return post("/api/auth/login", signIn()).getResponse().getCookie("premium_refresh");
	}

	private void assertUndone(String path, String body, int status, Cookie... cookies) {
		List<Long> before = states();
		((ConfigurableApplicationContext) this.context).addApplicationListener(this.takeover);
		MvcTestResult late = post(path, body, cookies);
		assertThat(late).hasStatus(409).hasHeader("Retry-After", "1");
		assertThat(late).bodyText().contains("request-in-progress");
		assertThat(states()).isEqualTo(before);
		nobodyTakesOver();
		assertThat(post(path, body, cookies)).as("the key was released").hasStatus(status);
		assertThat(states()).isNotEqualTo(before);
	}

	private MvcTestResult post(String path, String body, Cookie... cookies) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.header(IdempotencyKey.HEADER, "a-key-of-mine")
			.contentType("application/json")
			.content(body);
		return ((cookies.length > 0) ? request.cookie(cookies) : request).exchange();
	}

	private String signUp() {
		return "{\"email\":\"" + this.email + "\",\"password\":\"correct horse\",\"displayName\":\"관객\"}";
	}

	private String signIn() {
		return "{\"email\":\"" + this.email + "\",\"password\":\"correct horse\"}";
	}

	private List<Long> states() {
		return STATES.stream().map((state) -> this.jdbc.sql(state).query(Long.class).single()).toList();
	}

	/** Comes before the response is stored. */
	private final class Takeover implements ApplicationListener<PayloadApplicationEvent<OutcomeRecorded>>, Ordered {

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<OutcomeRecorded> event) {
			LostClaimTest.this.jdbc.sql("update idempotency_record set claim = claim + 1 where response is null")
				.update();
		}

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

	}

}
