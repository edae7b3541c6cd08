package com.moviecurators.premium.common.start;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;

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
			"spring.flyway.enabled", "spring.datasource.type", "spring.datasource.connection-fetch",
			"spring.application.admin.enabled", "spring.config.location", "spring.config.name", "spring.aot.enabled",
			"server.servlet.encoding.enabled" })
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

	/** A library may bring a condition on another one with its next version. */
	@Test
	void eachSettingOnWhichBeansDependAsksForOthers() throws IOException {
		assertThat(conditions()).contains("premium.api-docs.enabled", "spring.datasource.connection-fetch")
			.allSatisfy((name) -> assertThat(AotFallback.otherBeansBy(with(name, "other"))).as(name).isNotEmpty());
	}

	private static Set<String> conditions() throws IOException {
		Set<String> names = new TreeSet<>();
		MetadataReaderFactory readers = MetadataReaderFactory.create(AotFallbackTest.class.getClassLoader());
		for (String types : List.of("org/springframework/boot/**/autoconfigure", "org/springdoc",
				"com/moviecurators")) {
			String pattern = "classpath*:" + types + "/**/*.class";
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
				conditions(readers.getMetadataReader(file).getAnnotationMetadata()).forEach(names::add);
			}
		}
		return names;
	}

	private static Stream<String> conditions(AnnotationMetadata type) {
		return Stream.concat(Stream.of(type), type.getDeclaredMethods().stream())
			.flatMap((place) -> Stream.of(ConditionalOnProperty.class, ConditionalOnBooleanProperty.class)
				.flatMap(place.getAnnotations()::stream))
			.flatMap((condition) -> Stream.of("name", "value")
				.map(condition::getStringArray)
				.flatMap(Stream::of)
				.map((name) -> prefix(condition.getString("prefix")) + name));
	}

	private static String prefix(String text) {
		return (text.isEmpty() || text.endsWith(".")) ? text : text + ".";
	}

	private static StandardEnvironment with(String name, String value) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, value)));
		return environment;
	}

}
