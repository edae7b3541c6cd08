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
public class AnsweringOnce {

	private final ClaimingKey claiming;

	private final KeptRequests requests;

	private final AnswerVault vault;

	private final TransactionOperations transactions;

	/**
	 * The answer that was kept, or the one that the work comes to. The work is told how
	 * to keep it.
	 */
	public ResponseEntity<byte[]> answer(Write write, Function<Keeping, Answer> work) {
		if (write.key() == null) {
			return work.apply(new Keeping(this.transactions, (answer) -> true)).entity();
		}
		return switch (this.claiming.claim(write)) {
			case Claim.Answered(Answer answer) -> answer.entity();
			case Claim.Won won -> carryOut(write, won, work).entity();
		};
	}

	private Answer carryOut(Write write, Claim.Won won, Function<Keeping, Answer> work) {
		AtomicBoolean kept = new AtomicBoolean();
		boolean done = false;
		try {
			Answer answer = work.apply(new Keeping(this.transactions, (some) -> {
				kept.set(this.requests.keep(won, this.vault.lock(write, some)));
				return kept.get();
			}));
			done = kept.get();
			return answer;
		}
		finally {
			if (!done) {
				free(won);
			}
		}
	}

	/**
	 * What the work came to counts, also when the key cannot be freed: its lease ends.
	 */
	private void free(Claim.Won won) {
		try {
			this.requests.free(won);
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("A key was not freed; it is when its lease is over", ex);
		}
	}

}
