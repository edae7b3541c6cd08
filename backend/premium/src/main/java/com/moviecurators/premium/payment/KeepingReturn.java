package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the token of a browser that just came back, before any script runs: from here on
 * the payment no longer needs the browser.
 */
@Component
@RequiredArgsConstructor
class KeepingReturn {

	private final PaymentAttempts attempts;

	private final OrderHandles handles;

	private final ReturnLedger returns;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Keeps the token if the order is ours, still wants one, and has room for it.
	 * @return whether there was room
	 */
	@Transactional
	boolean keep(String order, String pgToken) {
		if (!this.handles.isOurs(order)) {
			return true;
		}
		return this.attempts.lockByOrder(order)
			.filter((attempt) -> attempt.status().wantsToken())
			.map((attempt) -> keep(attempt, pgToken))
			.orElse(true);
	}

	/**
	 * Whatever the earlier tokens came to, this one has its turn soon. Where those take
	 * all the room they have theirs now, so that room is made.
	 */
	private boolean keep(PaymentAttempt attempt, String pgToken) {
		Instant now = this.clock.instant();
		boolean kept = this.returns.keep(attempt, pgToken).isPresent();
		if (attempt.status() == PaymentStatus.READY) {
			attempt.comeBack(now, now.plus(this.settings.graceForApproval()));
		}
		else if (attempt.status() == PaymentStatus.RETURNED) {
			makeWay(attempt, kept, now);
		}
		return kept;
	}

	private void makeWay(PaymentAttempt attempt, boolean kept, Instant now) {
		if (kept) {
			attempt.lookBy(now.plus(this.settings.graceForApproval()));
		}
		else {
			attempt.pullLook(now);
		}
	}

}
