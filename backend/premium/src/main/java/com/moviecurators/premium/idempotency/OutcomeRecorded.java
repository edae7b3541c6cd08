package com.moviecurators.premium.idempotency;

/**
 * A use case recorded its definitive outcome, or read it again for a repeat. Published
 * inside that transaction: the response to the current request is stored in the same
 * commit, if the request has a key.
 *
 * @param outcome what the use case returns
 * @param reversible whether the transaction rolls back when the claim on the key was lost
 */
public record OutcomeRecorded(Object outcome, boolean reversible) {

	/**
	 * The outcome stands in any case: what happened to a payment is not undone. When the
	 * claim on the key was lost, its response is not stored.
	 */
	public static OutcomeRecorded irreversible(Object outcome) {
		return new OutcomeRecorded(outcome, false);
	}

	/** The outcome is rolled back when the claim on the key was lost. */
	public static OutcomeRecorded reversible(Object outcome) {
		return new OutcomeRecorded(outcome, true);
	}

}
