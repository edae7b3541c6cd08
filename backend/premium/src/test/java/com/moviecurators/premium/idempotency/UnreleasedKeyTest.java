package com.moviecurators.premium.idempotency;

import java.util.List;
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

	private static final IdempotentRequest REQUEST = new IdempotentRequest("make", "member 1",
			new IdempotencyKey("0123456789abcdef"), "");

	private final KeyClaims claims = mock();

	private final IdempotencyRecords records = mock();

	private final IdempotentExecution execution = new IdempotentExecution(this.claims, this.records,
			new ResponseWriter(mock()));

	@BeforeEach
	void theDatabaseGoesAwayAfterTheWork() {
		given(this.claims.claim(REQUEST)).willReturn(WON);
		willThrow(new DataAccessResourceFailureException("away")).given(this.records).release(WON);
	}

	@Test
	void answersTheOutcomeThatIsNotStored() {
		assertThat(execute(() -> "outcome").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
		then(this.records).should().release(WON);
	}

	@Test
	void reportsTheFailureOfTheWorkAndNotTheKeys() {
		assertThatIllegalStateException().isThrownBy(() -> execute(() -> {
			throw new IllegalStateException("refused");
		})).withMessage("refused");
	}

	@Test
	void releasesNoKeyWhoseResponseIsStored() {
		given(this.records.store(any(), any())).willReturn(true);
		execute(() -> {
			TransactionSynchronizationManager.initSynchronization();
			ResponseCiphers ciphers = new ResponseCiphers(List.of(mock(ResponseCipher.class)));
			new ResponseRecording(this.records, ciphers).record(OutcomeRecorded.irreversible("outcome"));
			TransactionSynchronizationUtils.triggerAfterCommit();
			TransactionSynchronizationManager.clearSynchronization();
			return "outcome";
		});
		then(this.records).should(never()).release(any());
	}

	private ResponseEntity<?> execute(Supplier<String> useCase) {
		return this.execution.execute(REQUEST, String.class, useCase, (_) -> ResponseEntity.accepted().build());
	}

}
