package com.moviecurators.premium.idempotency;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is answered under a key, and for how long. */
class IdempotentExecutionTest extends IdempotencyTest {

	@Test
	void givesARepeatTheFirstAnswerByteForByte() {
		ResponseEntity<?> first = answer(this.request);
		ResponseEntity<?> repeat = answer(this.request);
		assertSame(repeat, first);
		assertThat(first.getHeaders().headerNames()).containsExactlyInAnyOrder("Content-Type", "Location",
				"Set-Cookie");
		assertThat(made()).isOne();
	}

	@Test
	void givesItAfterARestart() {
		ResponseEntity<?> first = answer(this.request);
		assertSame(restarted().execute(this.request, Made.class, this::make, Made::response), first);
		assertThat(made()).isOne();
	}

	@Test
	void worksEachTimeWithoutAKey() {
		IdempotentRequest keyless = new IdempotentRequest("test", "a@b.kr", null, "body");
		assertThat(answer(keyless).getBody()).isNotEqualTo(answer(keyless).getBody());
		assertThat(made()).isEqualTo(2);
		assertThat(rows()).isZero();
	}

	@Test
	void refusesAnotherBody() {
		answer(this.request);
		assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> answer(other("another body")));
		assertThat(made()).isOne();
	}

	@Test
	void refusesAnotherBodyWhileTheFirstIsWorkedOn() {
		this.claims.claim(this.request);
		assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> answer(other("another body")));
	}

	@Test
	void separatesOwnersOfTheSameKey() {
		IdempotentRequest theirs = new IdempotentRequest("test", "c@d.kr", this.request.key(), "body");
		assertThat(answer(theirs).getBody()).isNotEqualTo(answer(this.request).getBody());
		assertThat(made()).isEqualTo(2);
	}

	@Test
	void storesNoResponseToAChangeThatWasUndone() {
		assertThatIllegalStateException().isThrownBy(() -> execute(this.request, () -> commit(() -> {
			record(OutcomeRecorded::irreversible);
			throw new IllegalStateException("the commit fails");
		})));
		assertThat(made()).isZero();
		assertThat(rows()).isZero();
	}

	@Test
	void storesTheResponseInTheCommitOfTheChange() {
		execute(this.request, () -> commit(() -> {
			Made made = record(OutcomeRecorded::irreversible);
			assertThat(elsewhere(this::responses)).as("before the commit").isZero();
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					assertThat(elsewhere(IdempotentExecutionTest.this::made)).isOne();
					assertThat(elsewhere(IdempotentExecutionTest.this::responses)).isOne();
				}
			});
			return made;
		}));
		assertThat(responses()).isOne();
	}

	@Test
	void repeatsTheResponseOfAServerThatDiedRightAfterTheCommit() {
		assertThatIllegalStateException().isThrownBy(() -> execute(this.request, () -> {
			make();
			throw new IllegalStateException("the server dies here");
		}));
		assertThat(answer(this.request).getHeaders().getLocation()).hasPath("/made/1");
		assertThat(made()).isOne();
	}

	@Test
	void respondsWithTheTryThatCommitted() {
		ResponseEntity<?> first = execute(this.request, () -> {
			assertThatIllegalStateException().isThrownBy(() -> commit(() -> {
				record(OutcomeRecorded::irreversible);
				throw new IllegalStateException("the commit fails");
			}));
			return make();
		});
		assertThat(first.getHeaders().getLocation()).hasPath("/made/2");
		assertSame(answer(this.request), first);
	}

	@Test
	void releasesTheKeyWhenTheTryThatCommittedIsNotDefinitive() {
		ResponseEntity<?> first = execute(this.request, () -> {
			assertThatIllegalStateException().isThrownBy(() -> commit(() -> {
				record(OutcomeRecorded::irreversible);
				throw new IllegalStateException("the commit fails");
			}));
			return commit(this::change);
		});
		assertThat(first.getHeaders().getLocation()).hasPath("/made/2");
		assertThat(rows()).isZero();
	}

	@Test
	void storesNoResponseToTheOutcomeOfAnotherUseCase() {
		execute(this.request, () -> commit(() -> {
			this.events.publishEvent(OutcomeRecorded.irreversible("another"));
			return change();
		}));
		assertThat(rows()).isZero();
	}

	@Test
	void storesNothingForWhoHasNoRequest() {
		make();
		assertThat(made()).isOne();
		assertThat(rows()).isZero();
	}

	@Test
	void storesOnlyInTheTransactionOfTheChange() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> execute(this.request, () -> record(OutcomeRecorded::irreversible)));
	}

	@Test
	void storesTheResponseFor15DaysAndNoLonger() {
		ResponseEntity<?> first = answer(this.request);
		this.clock.advance(RETENTION.minusMillis(1));
		assertSame(answer(this.request), first);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(answer(this.request).getBody()).isNotEqualTo(first.getBody());
		assertThat(made()).isEqualTo(2);
		assertThat(rows()).isOne();
	}

	@Test
	void takesAnotherBodyOnceTheOldAnswerHasExpired() {
		answer(this.request);
		this.clock.advance(RETENTION);
		assertThat(answer(other("another body")).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void purgesWhatHasExpiredInBatchesAndNothingElse() {
		String old = "insert into idempotency_record (lookup, fingerprint, claim, claimed_until, created_at, expires_at) "
				+ "values (?, 'f', 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00', '2026-01-16 00:00:00')";
		for (int i = 0; i <= PurgingIdempotencyRecords.BATCH; i++) {
			this.jdbc.sql(old).param("old-" + i).update();
		}
		ResponseEntity<?> first = answer(this.request);
		this.clock.advance(RETENTION.minusMillis(1));
		assertThat(this.purging.purge()).isEqualTo(PurgingIdempotencyRecords.BATCH + 1);
		assertSame(answer(this.request), first);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.purging.purge()).isOne();
		assertThat(rows()).isZero();
	}

	private IdempotentRequest other(String body) {
		return new IdempotentRequest(this.request.endpoint(), this.request.scope(), this.request.key(), body);
	}

	/** As other connections see it. */
	private static long elsewhere(Supplier<Long> question) {
		return CompletableFuture.supplyAsync(question).join();
	}

	/** Nothing but database and secrets is left. */
	private IdempotentExecution restarted() {
		return execution(new IdempotencyConfiguration().responseCiphers(this.secrets, JsonMapper.shared()));
	}

}
