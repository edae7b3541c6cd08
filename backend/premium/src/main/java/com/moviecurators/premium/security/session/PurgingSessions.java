package com.moviecurators.premium.security.session;

import java.time.Clock;
import java.time.Duration;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Deletes sessions that have been over for a day, ended or expired. */
@Component
@RequiredArgsConstructor
class PurgingSessions {

	/** Few enough that no delete holds others up. */
	static final int BATCH = 500;

	/** How long a session that is over can still be looked at in the database. */
	static final Duration RETENTION = Duration.ofDays(1);

	private final LoginSessionTable table;

	private final Clock clock;

	/**
	 * Deletes them in batches that are each committed. Any number of nodes may run it.
	 * @return how many
	 */
	int purge() {
		int deleted = 0;
		int batch;
		do {
			batch = this.table.deleteOverBy(this.clock.instant().minus(RETENTION), BATCH);
			deleted += batch;
		}
		while (batch == BATCH);
		return deleted;
	}

}
