package com.moviecurators.premium.idempotency;

import jakarta.validation.constraints.Pattern;

/**
 * The key by which a client says that two requests are one and the same. A controller
 * that takes one as a parameter gets it from the request's header.
 *
 * @param value as the client chose it
 */
public record IdempotencyKey(
		@Pattern(regexp = IdempotencyKey.FORM, message = "{premium.idempotency-key}") String value) {

	/** The name of the header. */
	public static final String HEADER = "Idempotency-Key";

	/** What a key looks like. */
	public static final String FORM = "[A-Za-z0-9_-]{8,64}";

	public IdempotencyKey {
		if (!value.matches(FORM)) {
			throw new IllegalArgumentException("Not an Idempotency-Key");
		}
	}

	@Override
	public String toString() {
		return "IdempotencyKey[masked]";
	}

}
