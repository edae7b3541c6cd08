package com.moviecurators.premium.account;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords as {@code {argon2}…}, so that the algorithm can change later. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

	private static final String METHOD = "argon2";

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	@Bean
	PasswordEncoder passwordEncoder(PasswordSettings settings) {
		PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.memoryKib(),
				settings.iterations());
		PasswordEncoder delegating = new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, argon2));
		return new BoundedPasswordEncoder(delegating, Runtime.getRuntime().availableProcessors());
	}

}
