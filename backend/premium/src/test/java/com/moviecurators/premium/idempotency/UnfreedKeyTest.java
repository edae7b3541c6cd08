package com.moviecurators.premium.idempotency;

import com.moviecurators.premium.idempotency.Claim.Won;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/** What the work came to is told, whatever becomes of its key. */
class UnfreedKeyTest {

	private static final Won WON = new Won("lookup", 7);

	private static final Write WRITE = new Write("make", "member 1", "0123456789abcdef", "");

	private final ClaimingKey claiming = mock();

	private final KeptRequests requests = mock();

	private final AnsweringOnce once = new AnsweringOnce(this.claiming, this.requests, mock(AnswerVault.class),
			TransactionOperations.withoutTransaction());

	@BeforeEach
	void theDatabaseGoesAwayAfterTheWork() {
		given(this.claiming.claim(WRITE)).willReturn(WON);
		willThrow(new DataAccessResourceFailureException("away")).given(this.requests).free(WON);
	}

	@Test
	void tellsAnAnswerThatIsNotKept() {
		assertThat(this.once.answer(WRITE, (keeping) -> Answer.empty(HttpStatus.ACCEPTED)).getStatusCode())
			.isEqualTo(HttpStatus.ACCEPTED);
		then(this.requests).should().free(WON);
	}

	@Test
	void tellsTheFailureOfTheWorkAndNotTheKeys() {
		assertThatIllegalStateException().isThrownBy(() -> this.once.answer(WRITE, (keeping) -> {
			throw new IllegalStateException("refused");
		})).withMessage("refused");
	}

	@Test
	void freesNoKeyWhoseAnswerIsKept() {
		given(this.requests.keep(any(), any())).willReturn(true);
		this.once.answer(WRITE, (keeping) -> keeping.commit(() -> Answer.empty(HttpStatus.NO_CONTENT)));
		then(this.requests).should(never()).free(any());
	}

}
