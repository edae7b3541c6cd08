package com.moviecurators.premium.common.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedResource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * Starts without the bean definitions that Spring AOT made in the build where a setting
 * of this start may ask for other beans. The start takes longer then, and every setting
 * keeps its meaning (ADR 32).
 */
class AotFallback implements EnvironmentPostProcessor, Ordered {

	private static final String AOT_ENABLED = "spring.aot.enabled";

	/** Settings under other roots are not the application's. */
	private static final List<ConfigurationPropertyName> ROOTS = names("spring", "server", "management", "springdoc",
			"logging", "premium", "kakaopay");

	/** Settings that beans read, and that decide about no bean. */
	private static final List<ConfigurationPropertyName> READ_BY_BEANS = names("premium", "kakaopay", "logging",
			"spring.aot.enabled", "spring.application.group", "spring.application.name", "spring.application.pid",
			"spring.application.title", "spring.application.version", "spring.config", "spring.context.exit",
			"spring.datasource.driver-class-name", "spring.datasource.driver.class.name", "spring.datasource.hikari",
			"spring.datasource.password", "spring.datasource.url", "spring.datasource.username",
			"spring.flyway.locations", "spring.jpa.properties", "spring.lifecycle", "spring.main.banner-mode",
			"spring.profiles", "spring.ssl", "server.address", "server.compression", "server.forward-headers-strategy",
			"server.forward.headers.strategy", "server.http2", "server.max-http-request-header-size", "server.port",
			"server.shutdown", "server.ssl", "server.tomcat");

	/**
	 * Those among them that can decide about beans, with the values for the beans of the
	 * build. Another place or name of the files hides the settings that stand in the jar.
	 */
	private static final Map<String, Set<String>> AS_IN_THE_BUILD = Map.of("premium.api-docs.enabled", Set.of("false"),
			"premium.payment.recovery-enabled", Set.of("true"), "server.forward-headers-strategy",
			Set.of("none", "native"), "spring.aot.enabled", Set.of("true"), "spring.config.location", Set.of(),
			"spring.config.name", Set.of("application"));

	private final Log log;

	AotFallback(DeferredLogFactory logs) {
		this.log = logs.getLog(AotFallback.class);
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (AotDetector.useGeneratedArtifacts()) {
			otherBeansBy(environment).ifPresent(this::fallBack);
		}
	}

	private void fallBack(String setting) {
		this.log.info("Starts without Spring AOT, which takes longer: " + setting + " may ask for other beans");
		SpringProperties.setProperty(AOT_ENABLED, "false");
	}

	/** Returns a setting that may ask for other beans than those of the build. */
	static Optional<String> otherBeansBy(ConfigurableEnvironment environment) {
		return Stream.concat(decided(environment), unknown(environment)).sorted().findFirst();
	}

	private static Stream<String> decided(Environment environment) {
		return AS_IN_THE_BUILD.entrySet()
			.stream()
			.filter((entry) -> differs(environment.getProperty(entry.getKey()), entry.getValue()))
			.map(Map.Entry::getKey);
	}

	private static boolean differs(@Nullable String value, Set<String> asInTheBuild) {
		return value != null && asInTheBuild.stream().noneMatch(value.strip()::equalsIgnoreCase);
	}

	private static Stream<String> unknown(Environment environment) {
		return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
			.filter(IterableConfigurationPropertySource.class::isInstance)
			.map(IterableConfigurationPropertySource.class::cast)
			.flatMap((source) -> source.stream()
				.filter((name) -> isIn(ROOTS, name) && !isIn(READ_BY_BEANS, name) && !isOfTheBuild(source, name)))
			.map(ConfigurationPropertyName::toString);
	}

	/** Whether it stands in the file that the build read: those of profiles were not. */
	private static boolean isOfTheBuild(ConfigurationPropertySource source, ConfigurationPropertyName name) {
		ConfigurationProperty property = source.getConfigurationProperty(name);
		Origin origin = (property != null) ? property.getOrigin() : null;
		origin = (origin instanceof PropertySourceOrigin wrapped) ? wrapped.getOrigin() : origin;
		return origin instanceof TextResourceOrigin text && isApplicationYml(text.getResource());
	}

	private static boolean isApplicationYml(@Nullable Resource resource) {
		Resource file = (resource instanceof OriginTrackedResource tracked) ? tracked.getResource() : resource;
		return file instanceof ClassPathResource inJar && inJar.getPath().equals("application.yml");
	}

	private static boolean isIn(List<ConfigurationPropertyName> groups, ConfigurationPropertyName name) {
		return groups.stream().anyMatch((group) -> group.equals(name) || group.isAncestorOf(name));
	}

	private static List<ConfigurationPropertyName> names(String... names) {
		return Stream.of(names).map(ConfigurationPropertyName::of).toList();
	}

}
