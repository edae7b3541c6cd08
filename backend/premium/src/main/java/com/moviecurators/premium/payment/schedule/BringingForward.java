package com.moviecurators.premium.payment.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings checks forward that lie further ahead than any pause of ours. A clock set them
 * that has been set back since. Nobody would ask about these payments for as long as it
 * was ahead, not even about one that is closed and was paid after all.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class BringingForward {

	private static final Limit BATCH = Limit.of(100);

	private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

	private final List<ScheduledRepository<?>> repositories;

	private final PaymentSettings settings;

	private final CheckPolicy checks;

	private final TransactionOperations transactions;

	private final Clock clock;

	/** Brings them forward, each in a transaction of its own. */
	public void bringForward() {
		this.repositories.forEach(this::bringForward);
	}

	private void bringForward(ScheduledRepository<?> rows) {
		Instant latest = this.checks.latest(this.clock.instant());
		rows.findDueBetween(latest, FOREVER, BATCH).forEach((id) -> attempt(rows, id));
	}

	/** One that cannot be brought forward stops no other. */
	private void attempt(ScheduledRepository<?> rows, long id) {
		try {
			this.transactions.executeWithoutResult((_) -> bringForward(rows, id));
		}
		catch (RuntimeException ex) {
			log.warn("The check of row {} lies too far ahead, and could not be brought forward", id, ex);
		}
	}

	/** Waits for no lock: a row that somebody has is left to the next pass. */
	private void bringForward(ScheduledRepository<?> rows, long id) {
		Instant now = this.clock.instant();
		rows.lockIfFree(id).filter((row) -> row.schedule().isAfter(this.checks.latest(now))).ifPresent((row) -> {
			log.warn("The check of row {} lay too far ahead: the clock was ahead when it was set", id);
			row.bringForward(now, this.settings.lease());
		});
	}

}
