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
		this.once.execute(this.write, (keeping) -> {
			refused.set(catchThrowable(() -> answer(this.write)));
			return make(keeping);
		});
		assertThat(refused.get()).isInstanceOf(RequestInProgress.class);
		assertThat(made()).isOne();
	}

	@Test
	void freesTheKeyWhenTheWorkRefuses() {
		assertThatIllegalStateException().isThrownBy(() -> this.once.execute(this.write, (keeping) -> {
			throw new IllegalStateException("refused");
		}));
		assertThat(rows()).isZero();
		assertThat(answer(this.write).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void freesTheKeyWhenNothingWasKept() {
		this.once.execute(this.write, (keeping) -> new StoredResponse(202, null, null, null, ""));
		assertThat(answer(this.write).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void makesNoChangeWhoseAnswerCannotBeKept() {
		IdempotentRequest claimed = this.write;
		KeyClaim.Won late = (KeyClaim.Won) this.claiming.claim(claimed);
		this.clock.advance(LEASE);
		ResponseEntity<byte[]> first = answer(claimed);
		ResponseRecorder lost = new ResponseRecorder(this.transactions,
				(answer) -> this.requests.store(late, new byte[] { 1 }));
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> lost.commit(this::change));
		assertThat(made()).isOne();
		assertSame(answer(claimed), first);
	}

	@Test
	void takesOverFromAServerThatDiedBeforeItAnswered() {
		this.claiming.claim(this.write);
		this.clock.advance(LEASE.minusMillis(1));
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> answer(this.write));
		this.clock.advance(Duration.ofMillis(1));
		ResponseEntity<byte[]> first = answer(this.write);
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
		List<byte[]> bodies = new ArrayList<>();
		for (Future<ResponseEntity<byte[]>> answer : atOnce(100, () -> answer(this.write))) {
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
		for (Future<ResponseEntity<byte[]>> answer : atOnce(100, () -> this.once.execute(this.write, (keeping) -> {
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
