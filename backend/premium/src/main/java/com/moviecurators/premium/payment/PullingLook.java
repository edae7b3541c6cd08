package com.moviecurators.premium.payment;

import java.time.Clock;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pulls a look forward in its row, so that any node may take it up. */
@Component
@RequiredArgsConstructor
class PullingLook {

	private final PaymentAttempts attempts;

	private final Clock clock;

	/** Reads again under the lock: of many readers at once only one pulls. */
	@Transactional
	void pull(long attemptId) {
		this.attempts.lockById(attemptId).ifPresent((attempt) -> attempt.pullLook(this.clock.instant()));
	}

}
