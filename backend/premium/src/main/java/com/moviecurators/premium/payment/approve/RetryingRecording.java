package com.moviecurators.premium.payment.approve;

import java.time.Duration;

import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.Outcome;
import lombok.RequiredArgsConstructor;
import org.hibernate.TransactionException;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Records what came of an approve call although the database is away for a moment: nobody
 * else holds this answer, and to learn it anew takes until the lease is over. Recording
 * twice is harmless, so a commit whose own answer was lost is tried again too. A cause
 * counts as the failure itself: a connection that broke under the transaction ends in
 * Hibernate's {@link TransactionException}, wrapped by Spring.
 */
@Component
@RequiredArgsConstructor
class RetryingRecording {

	private static final RetryPolicy WHILE_AWAY = RetryPolicy.builder()
		.includes(TransientDataAccessException.class, RecoverableDataAccessException.class,
				DataAccessResourceFailureException.class, CannotCreateTransactionException.class,
				TransactionSystemException.class, TransactionException.class)
		.maxRetries(3)
		.delay(Duration.ofMillis(500))
		.multiplier(2)
		.build();

	private final RetryTemplate retries = new RetryTemplate(WHILE_AWAY);

	private final ApprovalRecording records;

	ApprovalResult record(Claim.Won claim, Outcome<ApproveAnswer> outcome) {
		return this.retries.invoke(() -> this.records.record(claim, outcome));
	}

}
