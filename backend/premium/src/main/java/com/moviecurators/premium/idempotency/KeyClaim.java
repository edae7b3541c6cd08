package com.moviecurators.premium.idempotency;

/** The result of claiming a key. */
sealed interface KeyClaim {

	/**
	 * This caller, and nobody else, works on the request until the lease is over.
	 *
	 * @param lookup which key
	 * @param number which claim of it
	 */
	record Won(String lookup, int number) implements KeyClaim {
	}

	/** A response is stored under the key. */
	record Stored(StoredResponse response) implements KeyClaim {
	}

}
