package com.moviecurators.premium.payment.callback;

import java.time.Clock;

import com.moviecurators.premium.idempotency.OutcomeRecorded;
import com.moviecurators.premium.payment.attempt.OrderHandles;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A browser reports that it came back by the cancel or fail route. That proves nothing:
 * KakaoPay is asked.
 */
@Component
@RequiredArgsConstructor
public class ReportingReturn {

	private final PaymentAttempts attempts;

	private final OrderHandles handles;

	private final ReconcilingPayment reconciling;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	private final Clock clock;

	/**
	 * Asks KakaoPay while the attempt can still be paid.
	 * @return where the attempt stands, by KakaoPay's word
	 * @throws PaymentRefused if there is no such attempt
	 */
	public PaymentStatus report(String order) {
		PaymentAttempt attempt = find(order);
		if (!attempt.status().isPayable()) {
			return attempt.status();
		}
		this.reconciling.inquire(Inquiry.about(attempt, this.clock.instant()));
		return record(find(order).status());
	}

	/**
	 * Publishes a status that became final by this report. What made it final is
	 * committed already, so the transaction only stores the response.
	 */
	private PaymentStatus record(PaymentStatus status) {
		if (status.isFinal()) {
			this.transactions.executeWithoutResult((_) -> this.events.publishEvent(OutcomeRecorded.reversible(status)));
		}
		return status;
	}

	private PaymentAttempt find(String order) {
		this.handles.requireOurs(order);
		return this.attempts.findByOrder(order).orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
	}

}
