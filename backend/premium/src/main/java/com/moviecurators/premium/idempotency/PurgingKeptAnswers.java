package com.moviecurators.premium.idempotency;

import java.time.Clock;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Deletes answers that need not be given again: 15 days are over. */
@Component
@RequiredArgsConstructor
class PurgingKeptAnswers {

	/** Few enough that no delete holds others up. */
	static final int BATCH = 500;

	private static final int MOST_BATCHES = 100;

	private final KeptRequests requests;

	private final Clock clock;

	/**
	 * Deletes what has expired, in batches that are each committed; what one run leaves,
	 * the next one deletes. Any number of nodes may run it.
	 * @return how many
	 */
	int purge() {
		int deleted = 0;
		for (int batch = 0; batch < MOST_BATCHES; batch++) {
			int more = this.requests.deleteExpired(this.clock.instant(), BATCH);
			deleted += more;
			if (more < BATCH) {
				break;
			}
		}
		return deleted;
	}

}
