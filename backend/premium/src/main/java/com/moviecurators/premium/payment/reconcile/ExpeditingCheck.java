package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pulls a look forward in its row, so that any node may take it up. */
@Component
@RequiredArgsConstructor
class ExpeditingCheck {

	private final PaymentAttempts attempts;

	private final Clock clock;

	/** Reads again under the lock: of many readers at once only one pulls. */
	@Transactional
	void expedite(long attemptId) {
		Instant now = this.clock.instant();
		this.attempts.lockById(attemptId)
			.filter((attempt) -> attempt.isExpired(now) || !attempt.isKnownUnfinished())
			.ifPresent((attempt) -> attempt.expedite(now));
	}

}
