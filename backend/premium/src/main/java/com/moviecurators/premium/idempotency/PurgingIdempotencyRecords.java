package com.moviecurators.premium.idempotency;

import java.time.Clock;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Deletes expired records, 15 days old. */
@Component
@RequiredArgsConstructor
class PurgingIdempotencyRecords {

	/** Few enough that no delete holds others up. */
	static final int BATCH = 500;

	private final IdempotencyRecords records;

	private final Clock clock;

	/**
	 * Deletes what has expired, in batches that are each committed. Any number of nodes
	 * may run it.
	 * @return how many
	 */
	int purge() {
		int deleted = 0;
		int batch;
		do {
			batch = this.records.deleteExpired(this.clock.instant(), BATCH);
			deleted += batch;
		}
		while (batch == BATCH);
		return deleted;
	}

}
