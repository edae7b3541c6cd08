package com.moviecurators.premium.common;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of this service, each base64 of at least 32 random bytes. None has a default;
 * a missing or weak one stops the start.
 *
 * @param accessTokenKey signs access tokens
 * @param orderHandleKey signs order handles
 * @param pgTokenKey encrypts {@code pg_token} at rest
 */
@ConfigurationProperties("premium.secrets")
public record Secrets(String accessTokenKey, String orderHandleKey, String pgTokenKey) {

	@Override
	public String toString() {
		return "Secrets[masked]";
	}

}
