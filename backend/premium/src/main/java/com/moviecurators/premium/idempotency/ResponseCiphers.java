package com.moviecurators.premium.idempotency;

import java.util.List;

import lombok.RequiredArgsConstructor;

/**
 * A cipher for each key. The first writes, all read: what a record holds is all under the
 * key of its lookup.
 */
@RequiredArgsConstructor
class ResponseCiphers {

	private final List<ResponseCipher> ciphers;

	/** The one that writes. */
	ResponseCipher first() {
		return this.ciphers.getFirst();
	}

	/** Whether a request is found under one lookup only: no secret is being rotated. */
	boolean isSingle() {
		return this.ciphers.size() == 1;
	}

	/** All under what the request may be found. */
	List<String> lookups(IdempotentRequest request) {
		return this.ciphers.stream().map((cipher) -> cipher.lookup(request)).toList();
	}

	/** The one that wrote the record of the request. */
	ResponseCipher of(IdempotencyRecord record, IdempotentRequest request) {
		return this.ciphers.stream()
			.filter((cipher) -> cipher.lookup(request).equals(record.lookup()))
			.findFirst()
			.orElseThrow();
	}

}
