package com.moviecurators.premium.idempotency;

import java.util.function.Function;

import lombok.RequiredArgsConstructor;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers one request once, however often it is sent under its key: claim, commit; work;
 * keep the answer in the commit of the change. A request that changed nothing leaves
 * nothing behind, and may be sent again under the same key.
 */
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
		try {
			return work.apply(new Keeping(this.transactions,
					(answer) -> this.requests.keep(won, this.vault.lock(write, answer))));
		}
		finally {
			this.requests.free(won);
		}
	}

}
