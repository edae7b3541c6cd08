package com.moviecurators.premium.idempotency;

import com.moviecurators.premium.common.secret.Secrets;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

	/** Encrypts stored responses with keys derived from {@code pg-token-key}. */
	@Bean
	ResponseCiphers responseCiphers(Secrets secrets, JsonMapper json) {
		return new ResponseCiphers(secrets.pgTokenKeys().stream().map((key) -> new ResponseCipher(key, json)).toList());
	}

}
