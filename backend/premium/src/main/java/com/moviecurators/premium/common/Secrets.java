package com.moviecurators.premium.common;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of this service, each base64 of at least 32 random bytes. None has a default.
 * The service does not start with a missing or weak key.
 *
 * @param accessTokenKey signs access tokens
 * @param orderHandleKey signs order handles
 * @param pgTokenKey encrypts {@code pg_token} at rest
 */
@ConfigurationProperties("premium.secrets")
public record Secrets(String accessTokenKey, String orderHandleKey, String pgTokenKey) {

	public Secrets(@Nullable String accessTokenKey, @Nullable String orderHandleKey, @Nullable String pgTokenKey) {
		SecretRules rules = new SecretRules();
		this.accessTokenKey = rules.require("premium.secrets.access-token-key", accessTokenKey);
		this.orderHandleKey = rules.require("premium.secrets.order-handle-key", orderHandleKey);
		this.pgTokenKey = rules.require("premium.secrets.pg-token-key", pgTokenKey);
		rules.throwIfInvalid();
	}

	@Override
	public String toString() {
		return "Secrets[masked]";
	}

}
