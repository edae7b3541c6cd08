package com.moviecurators.premium.payment.withdrawal;

import java.time.Clock;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Refusal;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a member what would go back now. Changes nothing, and promises nothing. */
@Component
@RequiredArgsConstructor
class PreviewingRefund {

	private final PaymentAttempts attempts;

	private final ReadingFacts facts;

	private final Clock clock;

	/**
	 * What would go back if the member asked now.
	 * @throws PaymentRefused if there is no such payment, or if it is another member's
	 */
	@Transactional(readOnly = true)
	RefundQuote preview(MemberId member, String order) {
		return this.attempts.findByOrder(order)
			.filter((attempt) -> attempt.member().equals(member))
			.map((attempt) -> RefundPolicy.quote(this.facts.of(attempt), this.clock.instant()))
			.orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
	}

}
