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
public final class ResponseRecorder {

	private final TransactionOperations transactions;

	private final Predicate<StoredResponse> recorder;

	/** Makes the change and keeps its answer in one commit. */
	public StoredResponse commit(Supplier<StoredResponse> change) {
		return commitIfAny(() -> Optional.of(change.get())).orElseThrow();
	}

	/**
	 * Makes the change and keeps its answer, if it has one, in one commit. Without an
	 * answer the change is committed all the same.
	 */
	public Optional<StoredResponse> commitIfAny(Supplier<Optional<StoredResponse>> change) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Optional<StoredResponse> answer = change.get();
			answer.ifPresent(this::recordOrRollBack);
			return answer;
		}));
	}

	/**
	 * Keeps the answer in the caller's transaction. Should somebody else have taken the
	 * request over meanwhile, the change stands and its answer is not kept: for what
	 * cannot be undone, because money moved.
	 */
	public void record(StoredResponse answer) {
		this.recorder.test(answer);
	}

	private void recordOrRollBack(StoredResponse answer) {
		if (!this.recorder.test(answer)) {
			throw new RequestInProgress();
		}
	}

}
