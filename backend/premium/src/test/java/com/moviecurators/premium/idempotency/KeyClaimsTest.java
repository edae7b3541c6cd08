package com.moviecurators.premium.idempotency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Who works on a request, of many that bring the same key. */
class KeyClaimsTest extends IdempotencyTest {

	@Test
	void tellsARepeatAtOnceThatTheFirstIsWorkedOn() {
		AtomicReference<Throwable> refused = new AtomicReference<>();
		execute(this.write, () -> {
			refused.set(catchThrowable(() -> answer(this.write)));
			return make();
		});
		assertThat(refused.get()).isInstanceOf(RequestInProgress.class);
		assertThat(made()).isOne();
	}

	@Test
	void freesTheKeyWhenTheWorkRefuses() {
		assertThatIllegalStateException().isThrownBy(() -> execute(this.write, () -> {
			throw new IllegalStateException("refused");
		}));
		assertThat(rows()).isZero();
		assertThat(answer(this.write).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void freesTheKeyWhenNothingWasKept() {
		execute(this.write, () -> commit(this::change));
		assertThat(rows()).isZero();
		assertThat(answer(this.write).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void makesNoChangeWhoseAnswerCannotBeKept() {
		AtomicReference<ResponseEntity<?>> first = new AtomicReference<>();
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> execute(this.write, () -> {
			this.clock.advance(LEASE);
			first.set(answer(this.write));
			return make();
		}));
		assertThat(made()).isOne();
		assertSame(answer(this.write), first.get());
	}

	@Test
	void makesAChangeThatCannotBeUndoneAndLeavesTheResponseToWhoTookOver() {
		AtomicReference<ResponseEntity<?>> first = new AtomicReference<>();
		ResponseEntity<?> late = execute(this.write, () -> {
			this.clock.advance(LEASE);
			first.set(answer(this.write));
			return commit(() -> record(OutcomeRecorded::irreversible));
		});
		assertThat(made()).isEqualTo(2);
		assertThat(late.getHeaders().getLocation()).hasPath("/made/2");
		assertSame(answer(this.write), first.get());
	}

	@Test
	void takesOverFromAServerThatDiedBeforeItAnswered() {
		this.claiming.claim(this.write);
		this.clock.advance(LEASE.minusMillis(1));
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> answer(this.write));
		this.clock.advance(Duration.ofMillis(1));
		ResponseEntity<?> first = answer(this.write);
		assertSame(answer(this.write), first);
		assertThat(made()).isOne();
	}

	@Test
	void doesNotFreeWhatSomebodyElseHasTakenOver() {
		KeyClaim.Won dead = (KeyClaim.Won) this.claiming.claim(this.write);
		this.clock.advance(LEASE);
		this.claiming.claim(this.write);
		this.requests.release(dead);
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> answer(this.write));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void makesOneChangeOutOfAHundredAtOnce(boolean expiredBefore) throws Exception {
		if (expiredBefore) {
			answer(this.write);
			this.clock.advance(KEPT_FOR);
			this.jdbc.sql("delete from made").update();
		}
		List<Object> bodies = new ArrayList<>();
		for (Future<ResponseEntity<?>> answer : KeyClaimsTest.<ResponseEntity<?>>atOnce(100,
				() -> answer(this.write))) {
			try {
				bodies.add(answer.get().getBody());
			}
			catch (ExecutionException ex) {
				assertThat(ex.getCause()).isInstanceOf(RequestInProgress.class);
			}
		}
		assertThat(made()).isOne();
		assertThat(bodies).isNotEmpty().allSatisfy((body) -> assertThat(body).isEqualTo(bodies.getFirst()));
	}

	@Test
	void survivesAHundredAtOnceThatAreAllRefused() throws Exception {
		for (Future<ResponseEntity<?>> answer : KeyClaimsTest.<ResponseEntity<?>>atOnce(100,
				() -> execute(this.write, () -> {
					throw new IllegalArgumentException("refused");
				}))) {
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get)
				.withCauseInstanceOf(RuntimeException.class)
				.satisfies((ex) -> assertThat(ex.getCause()).isInstanceOfAny(IllegalArgumentException.class,
						RequestInProgress.class));
		}
		assertThat(rows()).isZero();
		assertThat(answer(this.write).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void aFreedKeyIsNotKnownAgainByWhoHeldItBefore() {
		KeyClaim.Won before = (KeyClaim.Won) this.claiming.claim(this.write);
		this.requests.release(before);
		KeyClaim.Won after = (KeyClaim.Won) this.claiming.claim(this.write);
		assertThat(keeps(before)).isFalse();
		assertThat(keeps(after)).isTrue();
	}

	private boolean keeps(KeyClaim.Won claim) {
		return Boolean.TRUE
			.equals(this.transactions.execute((transaction) -> this.requests.store(claim, new byte[] { 1 })));
	}

	private static <T> List<Future<T>> atOnce(int times, Callable<T> work) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return IntStream.range(0, times).mapToObj((_) -> threads.submit(work)).toList();
		}
	}

}
