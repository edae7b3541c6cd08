package com.moviecurators.premium.journey;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are sent under an Idempotency-Key. */
abstract class KeyedRequestsTest extends JourneyTest {

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void removeFaults() {
		KAKAO_PAY.clearFaults();
	}

	long count(String question, Object about) {
		return this.jdbc.sql(question).param(about).query(Long.class).single();
	}

	static String newKey() {
		return UUID.randomUUID().toString();
	}

	static void assertSame(Answer repeat, Answer first) {
		assertThat(WriteRequest.compared(repeat)).isEqualTo(WriteRequest.compared(first));
	}

	static void assertInProgress(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		assertThat(answer.problem()).isEqualTo("request-in-progress");
		assertThat(answer.response().headers().firstValue("retry-after")).contains("1");
	}

}
