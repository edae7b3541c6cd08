package com.moviecurators.premium.common.secret;

import java.util.List;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Installs the mask of the log as soon as the keys are known, before the first bean.
 */
class SecretMasking implements ApplicationListener<ApplicationPreparedEvent> {

	private static final List<String> KEYS = List.of("premium.secrets.access-token-key",
			"premium.secrets.order-handle-key", "premium.secrets.pg-token-key", "kakaopay.secret-key",
			"kakaopay.cid-secret", "kakaopay.subscription-cid-secret");

	/** A shorter one is refused later. It might be a word that belongs in a log. */
	private static final int SHORTEST_KEY = 16;

	/** One of the process, as its log is. */
	private static final SecretMask MASK = new SecretMask();

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		MASK.hide(keys(event.getApplicationContext().getEnvironment()));
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			context.getTurboFilterList().addIfAbsent(MASK);
		}
	}

	private static List<String> keys(Environment environment) {
		Binder binder = Binder.get(environment);
		return KEYS.stream()
			.flatMap((name) -> binder.bind(name, Bindable.listOf(String.class)).orElseGet(List::of).stream())
			.map(String::strip)
			.filter((key) -> key.length() >= SHORTEST_KEY)
			.toList();
	}

}
