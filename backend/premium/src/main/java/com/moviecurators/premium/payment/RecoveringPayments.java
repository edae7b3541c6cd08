package com.moviecurators.premium.payment;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Looks after everything that is due, each attempt by itself: one that fails stops no
 * other. Any number of nodes may do it at once.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class RecoveringPayments {

	/**
	 * How many are looked after at once; KakaoPay may be slow, and each holds a thread
	 * only.
	 */
	private static final Limit BATCH = Limit.of(50);

	private final PaymentAttempts attempts;

	private final SettlingPayment settling;

	private final Clock clock;

	/**
	 * Looks once at all that is due now.
	 * @return how many were looked at
	 */
	int recoverDue() {
		List<Long> due = this.attempts.findDue(this.clock.instant(), BATCH);
		AtomicInteger failures = new AtomicInteger();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			due.forEach((id) -> threads.execute(() -> settle(id, failures)));
		}
		if (!due.isEmpty()) {
			log.info("Recovery looked at {} payments, {} looks failed", due.size(), failures);
		}
		return due.size();
	}

	private void settle(long id, AtomicInteger failures) {
		try {
			this.settling.settle(id);
		}
		catch (RuntimeException ex) {
			failures.incrementAndGet();
			log.warn("Recovery could not look at payment {}; it stays due", id, ex);
		}
	}

}
