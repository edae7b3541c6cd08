package com.moviecurators.premium.idempotency;

import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A request that may change something.
 *
 * @param endpoint what is asked for, by a name of our own
 * @param scope whose key it is: the member, or what the request is about. The same key of
 * somebody else is another key
 * @param key the client's key; null when it sent none
 * @param body all that the client wants done; the same key must bring an equal one
 * @param replayGuard sees the headers of a stored response before it is given again, and
 * throws a refusal if it must not be
 */
public record IdempotentRequest(String endpoint, String scope, @Nullable IdempotencyKey key, Object body,
		Consumer<HttpHeaders> replayGuard) {

	/** A request whose stored response is given again in any case. */
	public IdempotentRequest(String endpoint, String scope, @Nullable IdempotencyKey key, Object body) {
		this(endpoint, scope, key, body, (_) -> {
		});
	}

	/**
	 * Names the request. No endpoint and no key has a line break, so no two names are the
	 * same.
	 */
	String name() {
		return this.endpoint + "\n" + Objects.requireNonNull(this.key).value() + "\n" + this.scope;
	}

	@Override
	public String toString() {
		return "IdempotentRequest[" + this.endpoint + "]";
	}

}
