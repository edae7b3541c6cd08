package com.moviecurators.premium.account;

import java.time.Duration;
import java.util.Map;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords as {@code {argon2}…}, so that the algorithm can change later. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

	private static final String METHOD = "argon2";

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final String EXECUTOR = "passwordExecutor";

	private static final int MAX_THREADS = 4;

	/** One thread works off as many in about 3 seconds. */
	private static final int MAX_QUEUED = 64;

	private static final Duration MAX_WAIT = Duration.ofSeconds(5);

	/**
	 * Platform threads, one fewer than there are processors where possible. On shutdown,
	 * requests in flight still get their hashes.
	 */
	@Bean(name = EXECUTOR, defaultCandidate = false)
	ThreadPoolTaskExecutor passwordExecutor() {
		int threads = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MAX_THREADS);
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setThreadNamePrefix("password-");
		executor.setCorePoolSize(threads);
		executor.setMaxPoolSize(threads);
		executor.setQueueCapacity(MAX_QUEUED);
		executor.setAllowCoreThreadTimeOut(true);
		executor.setAcceptTasksAfterContextClose(true);
		return executor;
	}

	@Bean
	PasswordEncoder passwordEncoder(PasswordSettings settings, @Qualifier(EXECUTOR) AsyncTaskExecutor executor) {
		PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.memoryKib(),
				settings.iterations());
		PasswordEncoder delegating = new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, argon2));
		return new PooledPasswordEncoder(delegating, executor, MAX_WAIT);
	}

}
