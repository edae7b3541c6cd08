package com.moviecurators.premium.idempotency;

/** The header by which a client says that two requests are one and the same. */
public final class IdempotencyKey {

	/** The name of the header. */
	public static final String HEADER = "Idempotency-Key";

	/** What a key looks like. */
	public static final String FORM = "[A-Za-z0-9_-]{8,64}";

	/** What is said of a key that looks otherwise. */
	public static final String FAULT = "{premium.idempotency-key}";

	private IdempotencyKey() {
	}

}
