package com.moviecurators.premium;

import java.util.HashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.premium.support.RandomKeys;
import com.moviecurators.premium.support.SharedClock;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What a developer need not choose: secrets that live as long as the run, a database in
 * memory and a simulated KakaoPay. Nothing that was given is replaced: a KakaoPay key in
 * {@code application-secret.yml} means the real KakaoPay, a database there means that
 * database.
 */
class DevelopmentSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		int port = environment.getProperty("server.port", Integer.class, 8080);
		PortTaken.check(port, "the application", "server.port");
		Map<String, Object> settings = new HashMap<>();
		settings.put("premium.return-origin", "http://localhost:" + port);
		settings.put("premium.api-docs.enabled", "true");
		settings.put("spring.datasource.url", "jdbc:h2:mem:development;MODE=MySQL;DB_CLOSE_DELAY=-1");
		for (String key : new String[] { "access-token-key", "order-handle-key", "pg-token-key" }) {
			settings.put("premium.secrets." + key, RandomKeys.next());
		}
		if (!environment.containsProperty("kakaopay.secret-key")) {
			int simulatorPort = environment.getProperty("simulator.port", Integer.class, 8090);
			PortTaken.checkDifferent(port, simulatorPort);
			settings.putAll(simulated(context, simulatorPort));
		}
		settings.keySet().removeIf((name) -> isGiven(environment, name));
		environment.getPropertySources().addFirst(new MapPropertySource("development", settings));
	}

	private Map<String, Object> simulated(ConfigurableApplicationContext context, int port) {
		PortTaken.check(port, "the KakaoPay simulator", "simulator.port");
		KakaoPaySimulator simulator = KakaoPaySimulator.start(port);
		SharedClock.share(simulator, context);
		context.addApplicationListener((ApplicationListener<ContextClosedEvent>) (closed) -> simulator.stop());
		return Map.of("kakaopay.base-url", simulator.baseUrl().toString(), "kakaopay.secret-key",
				"DEV0000000000000000000000000000000000000", "kakaopay.cid", "TC0ONETIME");
	}

	/**
	 * Whether someone chose this, other than the application's own defaults. It may be
	 * the first of a list.
	 */
	private boolean isGiven(ConfigurableEnvironment environment, String name) {
		return environment.getPropertySources()
			.stream()
			.filter((source) -> !isOwnDefault(source.getName()))
			.filter((source) -> !source.getName().equals("configurationProperties"))
			.anyMatch((source) -> source.containsProperty(name) || source.containsProperty(name + "[0]"));
	}

	private boolean isOwnDefault(String source) {
		return source.contains("class path resource [application.yml]");
	}

}
