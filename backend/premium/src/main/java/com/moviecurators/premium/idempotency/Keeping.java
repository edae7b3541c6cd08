package com.moviecurators.premium.idempotency;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

import org.springframework.transaction.support.TransactionOperations;

/** How one request's answer is kept: with the change that it tells of, or not at all. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public final class Keeping {

	private final TransactionOperations transactions;

	private final Predicate<Answer> keeper;

	/** Makes the change and keeps its answer in one commit. */
	public Answer commit(Supplier<Answer> change) {
		return commitIfAny(() -> Optional.of(change.get())).orElseThrow();
	}

	/**
	 * Makes the change and keeps its answer, if it has one, in one commit. Without an
	 * answer the change is committed all the same.
	 */
	public Optional<Answer> commitIfAny(Supplier<Optional<Answer>> change) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Optional<Answer> answer = change.get();
			answer.ifPresent(this::keepOrUndo);
			return answer;
		}));
	}

	/**
	 * Keeps the answer in the caller's transaction. Should somebody else have taken the
	 * request over meanwhile, the change stands and its answer is not kept: for what
	 * cannot be undone, because money moved.
	 */
	public void keep(Answer answer) {
		this.keeper.test(answer);
	}

	private void keepOrUndo(Answer answer) {
		if (!this.keeper.test(answer)) {
			throw new RequestInProgress();
		}
	}

}
