package com.moviecurators.premium.security.session;

import java.util.UUID;

/**
 * The id of a session, in tokens, addresses and the log. It is random and proves nothing.
 *
 * @param value the UUID
 */
public record SessionId(UUID value) {

	static SessionId random() {
		return new SessionId(UUID.randomUUID());
	}

	/**
	 * Reads an id as {@link #toString} writes it.
	 * @throws IllegalArgumentException if it is none
	 */
	static SessionId of(String text) {
		return new SessionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
