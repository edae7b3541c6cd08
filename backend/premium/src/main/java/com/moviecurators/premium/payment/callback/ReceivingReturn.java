package com.moviecurators.premium.payment.callback;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.attempt.OrderHandles;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the token of a browser that just came back, before any script runs: from here on
 * the payment no longer needs the browser.
 */
@Component
@RequiredArgsConstructor
public class ReceivingReturn {

	private final PaymentAttempts attempts;

	private final OrderHandles handles;

	private final ReturnedTokenStore tokens;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Keeps the token if the order is ours, still wants one, and has room for it.
	 * @return whether there was room
	 */
	@Transactional
	public boolean receive(String order, String pgToken) {
		if (!this.handles.isOurs(order)) {
			return true;
		}
		return this.attempts.lockByOrder(order)
			.filter((attempt) -> attempt.status().wantsToken())
			.map((attempt) -> receive(attempt, pgToken))
			.orElse(true);
	}

	/**
	 * Whatever the earlier tokens came to, this one has its turn soon. Where those take
	 * all the room they have theirs now, so that room is made.
	 */
	private boolean receive(PaymentAttempt attempt, String pgToken) {
		Instant now = this.clock.instant();
		boolean kept = this.tokens.store(attempt, pgToken).isPresent();
		if (attempt.status() == PaymentStatus.READY) {
			attempt.markReturned(now, now.plus(this.settings.graceForApproval()));
		}
		else if (attempt.status() == PaymentStatus.RETURNED) {
			expedite(attempt, kept, now);
		}
		return kept;
	}

	private void expedite(PaymentAttempt attempt, boolean kept, Instant now) {
		if (kept) {
			attempt.scheduleNoLaterThan(now.plus(this.settings.graceForApproval()));
		}
		else {
			attempt.expedite(now);
		}
	}

}
