package com.moviecurators.premium.support;

import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring context of a test an empty schema that no other context shares, and
 * what the service refuses to start without. The schema wins over any other setting; the
 * secrets lose to any other.
 *
 * @param database where the schema is made
 */
record TestSettings(TestDatabase database) implements ContextCustomizer {

	private static final Map<String, Object> DEFAULTS = Map.of("premium.secrets.access-token-key", RandomKeys.next(),
			"premium.secrets.order-handle-key", RandomKeys.next(), "premium.secrets.pg-token-key", RandomKeys.next(),
			"kakaopay.secret-key", "DEV0000000000000000000000000000000TEST00", "kakaopay.base-url",
			"http://localhost:9");

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		MutablePropertySources sources = context.getEnvironment().getPropertySources();
		sources.addFirst(new MapPropertySource("test database", this.database.fresh()));
		sources.addFirst(new MapPropertySource("test data source", Map.of("spring.test.database.replace", "NONE")));
		sources.addLast(new MapPropertySource("test defaults", DEFAULTS));
	}

}
