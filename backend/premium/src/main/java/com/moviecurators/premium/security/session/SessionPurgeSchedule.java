package com.moviecurators.premium.security.session;

import lombok.RequiredArgsConstructor;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Triggers the purge, once an hour on every node: whoever comes second finds nothing left
 * to delete.
 */
@Component
@RequiredArgsConstructor
class SessionPurgeSchedule {

	private static final long HOUR = 3_600_000;

	private static final long MINUTE = 60_000;

	private final PurgingSessions purging;

	/** Runs at a fixed rate, in a thread of its own: recovery does not wait for it. */
	@Scheduled(fixedRate = HOUR, initialDelay = MINUTE)
	void purge() {
		this.purging.purge();
	}

}
