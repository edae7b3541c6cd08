package com.moviecurators.premium.idempotency;

/** The Idempotency-Key was used before for something else. */
class IdempotencyKeyReused extends RuntimeException {

	IdempotencyKeyReused() {
		super("The Idempotency-Key was used for another request");
	}

}
