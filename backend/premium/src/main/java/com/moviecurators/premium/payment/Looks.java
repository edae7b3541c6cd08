package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides, under the attempt's lock, what a due attempt needs, and takes the look for
 * this node.
 */
@Component
@RequiredArgsConstructor
class Looks {

	private static final Look NOTHING = new Look.Nothing();

	private final PaymentAttempts attempts;

	private final TokensTurn tokensTurn;

	private final PaymentSettings settings;

	private final Clock clock;

	@Transactional
	Look take(long attemptId) {
		Instant now = this.clock.instant();
		PaymentAttempt attempt = this.attempts.lockById(attemptId).orElseThrow();
		if (!attempt.isDue(now)) {
			return NOTHING;
		}
		attempt.takeLook(now.plus(this.settings.lease()));
		return switch (attempt.status()) {
			case CREATED -> {
				attempt.end(PaymentStatus.FAILED, Transition.by(Actor.RECOVERY, Reason.READY_OVERDUE, now));
				yield NOTHING;
			}
			case RETURNED -> this.tokensTurn.isFor(attempt, now) ? new Look.Approve(attempt.id()) : inquire(attempt);
			case READY, APPROVING, UNKNOWN -> inquire(attempt);
			case APPROVED, PARTIALLY_REFUNDED, REFUNDING, REFUNDED, CANCELED, FAILED, EXPIRED, IN_REVIEW -> NOTHING;
		};
	}

	private static Look inquire(PaymentAttempt attempt) {
		return new Look.Inquire(Inquiry.about(attempt));
	}

}
