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

	/** Keeps the token if the order is ours and still wants one. */
	@Transactional
	void keep(String order, String pgToken) {
		if (this.handles.isOurs(order)) {
			this.attempts.lockByOrder(order)
				.filter((attempt) -> attempt.status().wantsToken())
				.ifPresent((attempt) -> keep(attempt, pgToken));
		}
	}

	private void keep(PaymentAttempt attempt, String pgToken) {
		this.returns.keep(attempt, pgToken);
		if (attempt.status() == PaymentStatus.READY) {
			Instant now = this.clock.instant();
			attempt.comeBack(now, now.plus(this.settings.graceForApproval()));
		}
	}

}
