package com.moviecurators.premium.idempotency;

import com.moviecurators.premium.common.Secrets;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

	/** Encrypts stored responses with a key derived from {@code pg-token-key}. */
	@Bean
	ResponseCipher responseCipher(Secrets secrets, JsonMapper json) {
		return new ResponseCipher(secrets.pgTokenKeys().getFirst(), json);
	}

}
