package com.moviecurators.premium.common.start;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class AotFallbackTest {

	@Test
	void usualSettingsOfADeploymentKeepTheBeansOfTheBuild() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
					Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://db/premium", "SPRING_DATASOURCE_PASSWORD", "p",
							"SPRING_PROFILES_ACTIVE", "mysql,mariadb", "PREMIUM_SECRETS_ACCESSTOKENKEY", "k",
							"KAKAOPAY_SECRET_KEY", "k", "SERVER_FORWARD_HEADERS_STRATEGY", "native",
							"SPRING_FLYWAY_LOCATIONS", "classpath:db/migration", "SERVER_ADDRESS", "0.0.0.0")));
		environment.getPropertySources()
			.addLast(new MapPropertySource("applicationInfo",
					Map.of("spring.application.version", "1", "spring.application.pid", 1L)));
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		assertThat(AotFallback.otherBeansBy(environment)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.threads.virtual.enabled", "management.server.port", "springdoc.api-docs.enabled",
			"spring.flyway.enabled", "spring.datasource.type", "server.servlet.encoding.enabled" })
	void anyOtherSettingAsksForOtherBeans(String name) {
		assertThat(AotFallback.otherBeansBy(with(name, "false"))).contains(name);
	}

	@ParameterizedTest
	@CsvSource({ "premium.api-docs.enabled, true, false", "premium.payment.recovery-enabled, false, TRUE",
			"server.forward-headers-strategy, FRAMEWORK, none" })
	void aValueDecidesIfItIsNotThatOfTheBuild(String name, String other, String asInTheBuild) {
		assertThat(AotFallback.otherBeansBy(with(name, other))).contains(name);
		assertThat(AotFallback.otherBeansBy(with(name, asInTheBuild))).isEmpty();
	}

	@Test
	void aVariableOfTheEnvironmentDecidesToo() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
					Map.of("PREMIUM_API_DOCS_ENABLED", "true")));
		assertThat(AotFallback.otherBeansBy(environment)).contains("premium.api-docs.enabled");
	}

	private static StandardEnvironment with(String name, String value) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, value)));
		return environment;
	}

}
