package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;

import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Somebody reads a payment that nobody has decided: its next look is pulled forward, and
 * the worker takes it up within seconds. The reader neither waits for that nor fails
 * because of it.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class ReconcilingOnRead {

	private final PaymentAttempts attempts;

	private final ExpeditingCheck expediting;

	private final Clock clock;

	/** Pulls the next look forward, if it is worth it and was not done just now. */
	public void read(String order) {
		try {
			this.attempts.findByOrder(order)
				.filter((attempt) -> attempt.mayBeExpedited(this.clock.instant()))
				.ifPresent((attempt) -> this.expediting.expedite(attempt.id()));
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("A look was not pulled forward; it comes in its time", ex);
		}
	}

}
