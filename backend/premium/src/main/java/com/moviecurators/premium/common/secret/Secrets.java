package com.moviecurators.premium.common.secret;

import java.util.List;

import lombok.Getter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The keys of this service, each at least 32 random bytes, in base64 where they are set.
 * Each purpose has a list, so that a key can be replaced while payments are under way:
 * the first key writes, all read. None has a default. The service does not start with a
 * missing or weak key.
 */
@ConfigurationProperties("premium.secrets")
@Getter
@Accessors(fluent = true)
public final class Secrets {

	private final List<byte[]> accessTokenKeys;

	private final List<byte[]> orderHandleKeys;

	private final List<byte[]> pgTokenKeys;

	/**
	 * Validates the keys.
	 * @param accessTokenKeys sign access tokens
	 * @param orderHandleKeys sign order handles
	 * @param pgTokenKeys encrypt {@code pg_token} and stored responses at rest
	 */
	public Secrets(@Name("access-token-key") @Nullable List<String> accessTokenKeys,
			@Name("order-handle-key") @Nullable List<String> orderHandleKeys,
			@Name("pg-token-key") @Nullable List<String> pgTokenKeys) {
		SecretRules rules = new SecretRules();
		this.accessTokenKeys = rules.require("premium.secrets.access-token-key", accessTokenKeys);
		this.orderHandleKeys = rules.require("premium.secrets.order-handle-key", orderHandleKeys);
		this.pgTokenKeys = rules.require("premium.secrets.pg-token-key", pgTokenKeys);
		rules.throwIfInvalid();
	}

	@Override
	public String toString() {
		return "Secrets[masked]";
	}

}
