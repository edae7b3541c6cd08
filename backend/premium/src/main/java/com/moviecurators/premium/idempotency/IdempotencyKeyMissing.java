package com.moviecurators.premium.idempotency;

/** The request needs an Idempotency-Key and has none. */
class IdempotencyKeyMissing extends RuntimeException {

	IdempotencyKeyMissing() {
		super("The request has no Idempotency-Key");
	}

}
