package com.moviecurators.premium.payment.refund;

import java.time.Clock;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody reads a payment with an open refund: the refund's check is expedited. */
@Component
@RequiredArgsConstructor
public class ReadingRefund {

	private final Refunds refunds;

	private final PaymentSettings settings;

	private final Clock clock;

	/** Whether the attempt has an open refund whose check may be expedited. */
	public boolean mayBeExpedited(PaymentAttempt attempt) {
		return mayHaveOpenRefund(attempt) && this.refunds.findByOpenKey(attempt.id())
			.filter((refund) -> refund.mayBeExpedited(this.clock.instant(), this.settings.lease(),
					this.settings.maxPause()))
			.isPresent();
	}

	/** Expedites the check of the attempt's open refund. The caller has its lock. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void expedite(PaymentAttempt attempt) {
		if (mayHaveOpenRefund(attempt)) {
			this.refunds.lockOpen(attempt.id())
				.ifPresent((refund) -> refund.expedite(this.clock.instant(), this.settings.lease(),
						this.settings.maxPause()));
		}
	}

	/** A refund that somebody asked for leaves the attempt where it is. */
	private static boolean mayHaveOpenRefund(PaymentAttempt attempt) {
		return attempt.status()
			.isOneOf(PaymentStatus.REFUNDING, PaymentStatus.IN_REVIEW, PaymentStatus.APPROVED,
					PaymentStatus.PARTIALLY_REFUNDED);
	}

}
