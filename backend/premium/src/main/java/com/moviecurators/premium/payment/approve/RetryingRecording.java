package com.moviecurators.premium.payment.approve;

import java.time.Duration;
import java.util.function.Consumer;

import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.common.DatabaseUnavailable;
import lombok.RequiredArgsConstructor;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Records the outcome of an approve call although the database is away for a moment. Only
 * this caller has the answer, and to learn it anew takes until the lease is over.
 * Recording twice is harmless, so a commit without an answer is repeated too.
 */
@Component
@RequiredArgsConstructor
class RetryingRecording {

	private static final RetryPolicy WHILE_AWAY = RetryPolicy.builder()
		.predicate(DatabaseUnavailable::isBehind)
		.maxRetries(3)
		.delay(Duration.ofMillis(500))
		.multiplier(2)
		.build();

	private final RetryTemplate retries = new RetryTemplate(WHILE_AWAY);

	private final ApprovalRecording records;

	ApprovalResult record(Claim.Won claim, Outcome<ApproveAnswer> outcome, Consumer<ApprovalResult> keeper) {
		return this.retries.invoke(() -> this.records.record(claim, outcome, keeper));
	}

}
