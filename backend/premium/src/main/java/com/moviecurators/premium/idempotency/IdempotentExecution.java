package com.moviecurators.premium.idempotency;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers one request once, however often it is sent under its key: claim, commit; work;
 * keep the answer in the commit of the change. A request that changed nothing leaves
 * nothing behind, and may be sent again under the same key.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class IdempotentExecution {

	private final KeyClaims claims;

	private final IdempotencyRecords records;

	private final ResponseCipher cipher;

	private final TransactionOperations transactions;

	/**
	 * The answer that was kept, or the one that the work comes to. The work is told how
	 * to keep it.
	 */
	public ResponseEntity<byte[]> execute(IdempotentRequest write, Function<ResponseRecorder, StoredResponse> work) {
		if (write.key() == null) {
			return work.apply(new ResponseRecorder(this.transactions, (answer) -> true)).entity();
		}
		return switch (this.claims.claim(write)) {
			case KeyClaim.Answered(StoredResponse answer) -> answer.entity();
			case KeyClaim.Won won -> execute(write, won, work).entity();
		};
	}

	private StoredResponse execute(IdempotentRequest write, KeyClaim.Won won,
			Function<ResponseRecorder, StoredResponse> work) {
		AtomicBoolean kept = new AtomicBoolean();
		boolean done = false;
		try {
			StoredResponse answer = work.apply(new ResponseRecorder(this.transactions, (some) -> {
				kept.set(this.records.store(won, this.cipher.encrypt(write, some)));
				return kept.get();
			}));
			done = kept.get();
			return answer;
		}
		finally {
			if (!done) {
				release(won);
			}
		}
	}

	/**
	 * What the work came to counts, also when the key cannot be freed: its lease ends.
	 */
	private void release(KeyClaim.Won won) {
		try {
			this.records.release(won);
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("A key was not freed; it is when its lease is over", ex);
		}
	}

}
