package com.moviecurators.premium.idempotency;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is answered under a key, and for how long. */
class IdempotentExecutionTest extends IdempotencyTest {

	@Test
	void givesARepeatTheFirstAnswerByteForByte() {
		ResponseEntity<byte[]> first = answer(this.write);
		ResponseEntity<byte[]> repeat = answer(this.write);
		assertSame(repeat, first);
		assertThat(first.getHeaders().headerNames()).containsExactlyInAnyOrder("Content-Type", "Location",
				"Set-Cookie");
		assertThat(made()).isOne();
	}

	@Test
	void givesItAfterARestart() {
		ResponseEntity<byte[]> first = answer(this.write);
		assertSame(restarted().execute(this.write, this::make), first);
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
		answer(this.write);
		assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> answer(other("another body")));
		assertThat(made()).isOne();
	}

	@Test
	void refusesAnotherBodyWhileTheFirstIsWorkedOn() {
		this.claiming.claim(this.write);
		assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> answer(other("another body")));
	}

	@Test
	void keepsOwnersOfTheSameKeyApart() {
		IdempotentRequest theirs = new IdempotentRequest("test", "c@d.kr", this.write.key(), "body");
		assertThat(answer(theirs).getBody()).isNotEqualTo(answer(this.write).getBody());
		assertThat(made()).isEqualTo(2);
	}

	@Test
	void keepsNoAnswerToAChangeThatWasUndone() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.once.execute(this.write, (keeping) -> keeping.commit(() -> {
				keeping.record(change());
				throw new IllegalStateException("the commit fails");
			})));
		assertThat(made()).isZero();
		assertThat(rows()).isZero();
	}

	@Test
	void keepsOnlyInTheTransactionOfTheChange() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.once.execute(this.write, (keeping) -> {
				keeping.record(change());
				return change();
			}));
	}

	@Test
	void keepsTheAnswerFor15DaysAndNoLonger() {
		ResponseEntity<byte[]> first = answer(this.write);
		this.clock.advance(KEPT_FOR.minusMillis(1));
		assertSame(answer(this.write), first);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(answer(this.write).getBody()).isNotEqualTo(first.getBody());
		assertThat(made()).isEqualTo(2);
		assertThat(rows()).isOne();
	}

	@Test
	void takesAnotherBodyOnceTheOldAnswerHasExpired() {
		answer(this.write);
		this.clock.advance(KEPT_FOR);
		assertThat(answer(other("another body")).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void purgesWhatHasExpiredInBatchesAndNothingElse() {
		String old = "insert into idempotency_record (lookup, fingerprint, claim, claimed_until, created_at, expires_at) "
				+ "values (?, 'f', 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00', '2026-01-16 00:00:00')";
		for (int i = 0; i <= PurgingIdempotencyRecords.BATCH; i++) {
			this.jdbc.sql(old).param("old-" + i).update();
		}
		ResponseEntity<byte[]> first = answer(this.write);
		this.clock.advance(KEPT_FOR.minusMillis(1));
		assertThat(this.purging.purge()).isEqualTo(PurgingIdempotencyRecords.BATCH + 1);
		assertSame(answer(this.write), first);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.purging.purge()).isOne();
		assertThat(rows()).isZero();
	}

	private IdempotentRequest other(String body) {
		return new IdempotentRequest(this.write.endpoint(), this.write.scope(), this.write.key(), body);
	}

	/** The same service in a new process: nothing but database and secrets is left. */
	private IdempotentExecution restarted() {
		ResponseCipher vault = new IdempotencyConfiguration().answerVault(this.secrets, JsonMapper.shared());
		KeyClaims keys = new KeyClaims(this.requests, vault, new IdempotencySettings(LEASE), this.clock);
		return new IdempotentExecution(keys, this.requests, vault, this.transactions);
	}

}
