package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Looks after everything that is due, each attempt and refund by itself: one that is slow
 * or fails stops no other. Any number of nodes may do it at once.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class RecoveringPayments {

	/** How many of each kind one pass takes up, the longest due first. */
	private static final Limit BATCH = Limit.of(100);

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final SettlingPayment settling;

	private final GivingBack givingBack;

	private final FailedLooks failed;

	private final LookThreads threads;

	private final Clock clock;

	/**
	 * Starts a look at all that is due now, and waits for none.
	 * @return how many were started
	 */
	int recoverDue() {
		Instant now = this.clock.instant();
		int started = start(this.refunds.findDue(now, BATCH), this::lookAtRefund)
				+ start(this.attempts.findDue(now, BATCH), this::lookAtAttempt);
		if (started > 0) {
			log.info("Recovery looks at {} payments", started);
		}
		return started;
	}

	private int start(List<Long> due, LongConsumer look) {
		int started = 0;
		while (started < due.size()) {
			long id = due.get(started);
			if (!this.threads.start(() -> look.accept(id))) {
				log.warn("Recovery is busy: {} payments stay due", due.size() - started);
				break;
			}
			started++;
		}
		return started;
	}

	private void lookAtAttempt(long id) {
		look(id, this.settling::settle, this.failed::backOff, this.failed::review);
	}

	private void lookAtRefund(long id) {
		look(id, this.givingBack::settle, this.failed::backOffRefund, this.failed::reviewRefund);
	}

	private static void look(long id, LongConsumer settle, LongPredicate backOff, LongConsumer review) {
		try {
			settle.accept(id);
		}
		catch (RuntimeException ex) {
			log.warn("Recovery could not look at payment {}; it will try again", id, ex);
			putOff(id, backOff, review);
		}
	}

	private static void putOff(long id, LongPredicate backOff, LongConsumer review) {
		try {
			if (backOff.test(id)) {
				review.accept(id);
			}
		}
		catch (RuntimeException ex) {
			log.error("ALERT payment needs a person (LOOKS_FAILED): row {}, nothing could be recorded", id, ex);
		}
	}

}
