package com.moviecurators.premium.payment;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.premium.PremiumApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Another node of the application, on the database of a test. */
public final class SecondNode {

	private static final List<String> SHARED = List.of("spring.datasource.url", "spring.datasource.username",
			"spring.datasource.password", "premium.secrets.access-token-key", "premium.secrets.order-handle-key",
			"premium.secrets.pg-token-key", "kakaopay.secret-key", "kakaopay.base-url",
			"spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access",
			"spring.jpa.properties.jakarta.persistence.database-product-name",
			"spring.jpa.properties.jakarta.persistence.database-major-version",
			"spring.jpa.properties.jakarta.persistence.database-minor-version");

	private SecondNode() {
	}

	/**
	 * Starts the node with the settings of the test, unless others are given. Its
	 * recovery runs; time and KakaoPay are those of the test.
	 */
	public static ConfigurableApplicationContext start(PaymentTest test, Environment environment, String... settings) {
		Map<String, String> properties = new HashMap<>(Map.of("server.port", "0"));
		SHARED.stream()
			.filter(environment::containsProperty)
			.forEach((name) -> properties.put(name, environment.getProperty(name)));
		for (String setting : settings) {
			int end = setting.indexOf('=');
			properties.put(setting.substring(0, end), setting.substring(end + 1));
		}
		return new SpringApplicationBuilder(PremiumApplication.class).initializers((node) -> share(test, node))
			.run(properties.entrySet()
				.stream()
				.map((one) -> "--" + one.getKey() + "=" + one.getValue())
				.toArray(String[]::new));
	}

	private static void share(PaymentTest test, ConfigurableApplicationContext node) {
		GenericApplicationContext context = (GenericApplicationContext) node;
		context.registerBean("sharedClock", Clock.class, () -> test.clock, (bean) -> bean.setPrimary(true));
		context.registerBean("sharedKakaoPay", KakaoPayClient.class, () -> test.kakaoPay,
				(bean) -> bean.setPrimary(true));
	}

}
