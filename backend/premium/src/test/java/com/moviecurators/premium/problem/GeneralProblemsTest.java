package com.moviecurators.premium.problem;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered to a status of Tomcat or Spring that no feature maps. */
class GeneralProblemsTest {

	@ParameterizedTest
	@CsvSource({ "400,malformed-request", "404,not-found", "408,request-timeout", "413,body-too-large",
			"415,unsupported-media-type", "500,internal-error", "505,http-version-not-supported" })
	void keepsTheStatusOfAKnownFault(int status, String code) {
		ProblemDetail problem = GeneralProblems.of(HttpStatusCode.valueOf(status));
		assertThat(problem.getStatus()).isEqualTo(status);
		assertThat(problem.getProperties()).isEqualTo(Map.of("code", code));
	}

	@ParameterizedTest
	@ValueSource(ints = { 402, 410, 411, 414, 417, 421, 426, 431, 499 })
	void blamesTheClientForAnyOtherFaultOfTheirs(int status) {
		assertThat(GeneralProblems.of(HttpStatusCode.valueOf(status)).getStatus()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(ints = { 502, 504, 507, 599 })
	void blamesItselfForTheRest(int status) {
		assertThat(GeneralProblems.of(HttpStatusCode.valueOf(status)).getStatus()).isEqualTo(500);
	}

}
