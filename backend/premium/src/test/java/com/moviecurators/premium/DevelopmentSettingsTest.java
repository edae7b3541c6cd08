package com.moviecurators.premium;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class DevelopmentSettingsTest {

	@Test
	void listensOnLoopbackOnly() {
		assertThat(address(Map.of())).isEqualTo("127.0.0.1");
	}

	@Test
	void listensWhereItIsToldTo() {
		assertThat(address(Map.of("server.address", "0.0.0.0"))).isEqualTo("0.0.0.0");
	}

	private String address(Map<String, Object> given) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("ports", Map.of("server.port", 0, "kakaopay.secret-key", "given")));
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("commandLine", given));
			new DevelopmentSettings().initialize(context);
			return context.getEnvironment().getProperty("server.address", "");
		}
	}

}
