package com.moviecurators.premium.payment.callback;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.common.ratelimit.ClientAddress;
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
	 * Stores the token if the order is ours and can still use one.
	 * @param address who brings it
	 */
	@Transactional
	public void receive(String order, String pgToken, ClientAddress address) {
		if (this.handles.isOurs(order)) {
			this.attempts.lockByOrder(order)
				.filter((attempt) -> attempt.status().wantsToken())
				.ifPresent((attempt) -> receive(attempt, pgToken, address));
		}
	}

	private void receive(PaymentAttempt attempt, String pgToken, ClientAddress address) {
		Instant now = this.clock.instant();
		this.tokens.store(attempt, pgToken, address);
		if (attempt.status() == PaymentStatus.READY) {
			attempt.markReturned(now, this.checks.afterReturn(now));
		}
		else if (attempt.status() == PaymentStatus.RETURNED && !attempt.isPaused(now)) {
			attempt.schedule().scheduleNoLaterThan(this.checks.afterReturn(now));
		}
	}

}
