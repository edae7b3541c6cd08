package com.moviecurators.premium.idempotency;

import lombok.RequiredArgsConstructor;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores the response to the current request in the transaction that records its outcome.
 * Without a key, and in recovery, there is no current request and nothing to do.
 */
@Component
@RequiredArgsConstructor
class ResponseRecording {

	private final IdempotencyRecords records;

	private final ResponseCiphers ciphers;

	/**
	 * Stores the response.
	 * @throws RequestInProgress when the claim on the key was lost and the outcome can be
	 * rolled back
	 */
	@EventListener
	void record(OutcomeRecorded recorded) {
		ClaimedRequest.current()
			.ifPresent((current) -> current.render(recorded.outcome())
				.ifPresent((response) -> store(current, response, recorded.reversible())));
	}

	private void store(ClaimedRequest<?> current, StoredResponse response, boolean reversible) {
		if (this.records.store(current.claim(), this.ciphers.first().encrypt(current.request(), response))) {
			afterCommit(() -> current.markStored(response));
		}
		else if (reversible) {
			throw new RequestInProgress();
		}
	}

	/** A use case that is rolled back may try again and come to another outcome. */
	private static void afterCommit(Runnable action) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				action.run();
			}
		});
	}

}
