package com.moviecurators.premium.payment.recover;

import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

import com.moviecurators.premium.common.DatabaseUnavailable;
import lombok.extern.slf4j.Slf4j;

/**
 * One check of one row. A failure is held against the row only if the database is well: a
 * database that is away says nothing about a payment.
 *
 * @param id of the attempt or refund
 * @param work checks it
 * @param backOff postpones it after a failure, and tells whether it failed too often
 * @param alert tells a person
 */
@Slf4j
record RecoveryCheck(long id, LongConsumer work, LongPredicate backOff, LongConsumer alert) implements Runnable {

	@Override
	public void run() {
		try {
			this.work.accept(this.id);
		}
		catch (RuntimeException ex) {
			if (DatabaseUnavailable.isBehind(ex)) {
				// The row stays due, or becomes due when its lease ends.
				log.warn("Recovery could not check payment {}, the database is away: {}", this.id, ex.getMessage());
				return;
			}
			log.warn("Recovery could not check payment {}; it will try again", this.id, ex);
			postpone();
		}
	}

	private void postpone() {
		try {
			if (this.backOff.test(this.id)) {
				this.alert.accept(this.id);
			}
		}
		catch (RuntimeException ex) {
			if (DatabaseUnavailable.isBehind(ex)) {
				log.warn("The failure was not counted, the database is away: {}", ex.getMessage());
				return;
			}
			log.error("ALERT payment needs a person (CHECKS_FAILED): row {}, nothing could be recorded", this.id, ex);
		}
	}

}
