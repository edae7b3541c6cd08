package com.moviecurators.premium.payment.query;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.PaymentChecks;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.refund.ReadingRefund;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Somebody reads a payment that recovery still asks about: its next check is expedited,
 * and recovery takes it up within seconds. The reader neither waits for that nor fails
 * because of it.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class ReconcilingOnRead implements PaymentChecks {

	private final PaymentAttempts attempts;

	private final ReadingRefund refunds;

	private final TransactionOperations transactions;

	private final CheckPolicy checks;

	private final Clock clock;

	@Override
	public void read(String order) {
		try {
			Long attemptId = this.transactions.execute((_) -> this.attempts.findByOrder(order)
				.filter(this::mayBeExpedited)
				.map(PaymentAttempt::id)
				.orElse(null));
			if (attemptId != null) {
				expedite(attemptId);
			}
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("A check was not expedited; it comes in its time", ex);
		}
	}

	private boolean mayBeExpedited(PaymentAttempt attempt) {
		return attempt.mayBeExpedited(this.clock.instant(), this.checks.lease())
				|| this.refunds.mayBeExpedited(attempt);
	}

	/**
	 * Reads again under the lock: of many readers at once only one expedites. Where
	 * somebody has the row, it is just being dealt with, or a check finds it later.
	 */
	private void expedite(long attemptId) {
		Instant now = this.clock.instant();
		this.transactions.executeWithoutResult((_) -> this.attempts.lockIfFree(attemptId).ifPresent((attempt) -> {
			attempt.expedite(now, this.checks.lease());
			this.refunds.expedite(attempt);
		}));
	}

}
