package com.moviecurators.premium.idempotency;

import java.util.function.Supplier;

import com.moviecurators.premium.idempotency.KeyClaim.Won;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/** The result of the work is answered, whatever becomes of its key. */
class UnreleasedKeyTest {

	private static final Won WON = new Won("lookup", 7);

	private static final IdempotentRequest WRITE = new IdempotentRequest("make", "member 1",
			new IdempotencyKey("0123456789abcdef"), "");

	private final KeyClaims claiming = mock();

	private final IdempotencyRecords requests = mock();

	private final IdempotentExecution once = new IdempotentExecution(this.claiming, this.requests,
			new ResponseWriter(mock()));

	@BeforeEach
	void theDatabaseGoesAwayAfterTheWork() {
		given(this.claiming.claim(WRITE)).willReturn(WON);
		willThrow(new DataAccessResourceFailureException("away")).given(this.requests).release(WON);
	}

	@Test
	void tellsAnAnswerThatIsNotKept() {
		assertThat(execute(() -> "outcome").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
		then(this.requests).should().release(WON);
	}

	@Test
	void tellsTheFailureOfTheWorkAndNotTheKeys() {
		assertThatIllegalStateException().isThrownBy(() -> execute(() -> {
			throw new IllegalStateException("refused");
		})).withMessage("refused");
	}

	@Test
	void freesNoKeyWhoseAnswerIsKept() {
		given(this.requests.store(any(), any())).willReturn(true);
		execute(() -> {
			TransactionSynchronizationManager.initSynchronization();
			new ResponseRecording(this.requests, mock()).record(OutcomeRecorded.irreversible("outcome"));
			TransactionSynchronizationUtils.triggerAfterCommit();
			TransactionSynchronizationManager.clearSynchronization();
			return "outcome";
		});
		then(this.requests).should(never()).release(any());
	}

	private ResponseEntity<?> execute(Supplier<String> useCase) {
		return this.once.execute(WRITE, String.class, useCase, (_) -> ResponseEntity.accepted().build());
	}

}
