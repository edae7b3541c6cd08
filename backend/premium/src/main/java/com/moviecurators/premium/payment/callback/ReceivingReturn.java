package com.moviecurators.premium.payment.callback;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.attempt.OrderHandles;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the token of a browser that came back, before any script runs. From here on the
 * payment no longer needs the browser.
 */
@Component
@RequiredArgsConstructor
public class ReceivingReturn {

	private final PaymentAttempts attempts;

	private final OrderHandles handles;

	private final ReturnedTokenStore tokens;

	private final CheckPolicy checks;

	private final Clock clock;

	/**
	 * Stores the token if the order is ours and can still use one, unless the token limit
	 * is reached.
	 * @return false if the token limit is reached
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
	 * Schedules an approval soon. If the token limit is reached, the approval with a
	 * stored token is expedited: a refused token frees a place.
	 */
	private boolean receive(PaymentAttempt attempt, String pgToken) {
		Instant now = this.clock.instant();
		boolean stored = this.tokens.store(attempt, pgToken).isPresent();
		if (attempt.status() == PaymentStatus.READY) {
			attempt.markReturned(now, this.checks.afterReturn(now));
		}
		else if (attempt.status() == PaymentStatus.RETURNED) {
			schedule(attempt, stored, now);
		}
		return stored;
	}

	private void schedule(PaymentAttempt attempt, boolean stored, Instant now) {
		if (stored) {
			attempt.schedule().scheduleNoLaterThan(this.checks.afterReturn(now));
		}
		else {
			attempt.expedite(now, this.checks.lease());
		}
	}

}
