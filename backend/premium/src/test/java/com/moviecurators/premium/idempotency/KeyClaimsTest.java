package com.moviecurators.premium.idempotency;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Who works on a request, of many that bring the same key. */
class KeyClaimsTest extends IdempotencyTest {

	@Test
	void readsNothingBeforeItClaimsANewKey() {
		IdempotencyRecords unreadable = new IdempotencyRecords(this.jdbc) {
			@Override
			List<IdempotencyRecord> find(List<String> lookups) {
				throw new AssertionError("A new key is claimed by one statement");
			}
		};
		ResponseCipher cipher = new ResponseCipher(this.secrets.pgTokenKeys().getFirst(), JsonMapper.shared());
		assertThat(claims(new ResponseCiphers(List.of(cipher)), unreadable).claim(this.request))
			.isInstanceOf(KeyClaim.Won.class);
		assertThat(rows()).isOne();
	}

	@Test
	void refusesARepeatAtOnceWhileTheFirstIsWorkedOn() {
		AtomicReference<Throwable> refused = new AtomicReference<>();
		execute(this.request, () -> {
			refused.set(catchThrowable(() -> answer(this.request)));
			return make();
		});
		assertThat(refused.get()).isInstanceOf(RequestInProgress.class);
		assertThat(made()).isOne();
	}

	@Test
	void releasesTheKeyWhenTheWorkRefuses() {
		assertThatIllegalStateException().isThrownBy(() -> execute(this.request, () -> {
			throw new IllegalStateException("refused");
		}));
		assertThat(rows()).isZero();
		assertThat(answer(this.request).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void releasesTheKeyWhenNothingWasStored() {
		execute(this.request, () -> commit(this::change));
		assertThat(rows()).isZero();
		assertThat(answer(this.request).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void makesNoChangeWhoseResponseCannotBeStored() {
		AtomicReference<ResponseEntity<?>> first = new AtomicReference<>();
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> execute(this.request, () -> {
			this.clock.advance(LEASE);
			first.set(answer(this.request));
			return make();
		}));
		assertThat(made()).isOne();
		assertSame(answer(this.request), first.get());
	}

	@Test
	void makesAChangeThatCannotBeUndoneAndLeavesTheResponseToWhoTookOver() {
		AtomicReference<ResponseEntity<?>> first = new AtomicReference<>();
		ResponseEntity<?> late = execute(this.request, () -> {
			this.clock.advance(LEASE);
			first.set(answer(this.request));
			return commit(() -> record(OutcomeRecorded::irreversible));
		});
		assertThat(made()).isEqualTo(2);
		assertThat(late.getHeaders().getLocation()).hasPath("/made/2");
		assertSame(answer(this.request), first.get());
	}

	@Test
	void storesItsTimesInUtc() {
		this.claims.claim(this.request);
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		assertThat(stored("created_at")).isEqualTo(now);
		assertThat(stored("claimed_until")).isEqualTo(now.plus(LEASE));
		assertThat(stored("expires_at")).isEqualTo(now.plus(RETENTION));
	}

	@Test
	void takesOverFromAServerThatDiedBeforeItAnswered() {
		this.claims.claim(this.request);
		this.clock.advance(LEASE.minusMillis(1));
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> answer(this.request));
		this.clock.advance(Duration.ofMillis(1));
		ResponseEntity<?> first = answer(this.request);
		assertSame(answer(this.request), first);
		assertThat(made()).isOne();
	}

	@Test
	void doesNotReleaseWhatSomebodyElseHasTakenOver() {
		KeyClaim.Won dead = (KeyClaim.Won) this.claims.claim(this.request);
		this.clock.advance(LEASE);
		this.claims.claim(this.request);
		this.records.release(dead);
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> answer(this.request));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void makesOneChangeOutOfAHundredAtOnce(boolean expiredBefore) throws Exception {
		if (expiredBefore) {
			answer(this.request);
			this.clock.advance(RETENTION);
			this.jdbc.sql("delete from made").update();
		}
		List<Object> bodies = new ArrayList<>();
		for (Future<ResponseEntity<?>> answer : KeyClaimsTest.<ResponseEntity<?>>atOnce(100,
				() -> answer(this.request))) {
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
				() -> execute(this.request, () -> {
					throw new IllegalArgumentException("refused");
				}))) {
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get)
				.withCauseInstanceOf(RuntimeException.class)
				.satisfies((ex) -> assertThat(ex.getCause()).isInstanceOfAny(IllegalArgumentException.class,
						RequestInProgress.class));
		}
		assertThat(rows()).isZero();
		assertThat(answer(this.request).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void aReleasedKeyIsNotRecognizedByWhoHeldItBefore() {
		KeyClaim.Won before = (KeyClaim.Won) this.claims.claim(this.request);
		this.records.release(before);
		KeyClaim.Won after = (KeyClaim.Won) this.claims.claim(this.request);
		assertThat(stores(before)).isFalse();
		assertThat(stores(after)).isTrue();
	}

	private LocalDateTime stored(String column) {
		return this.jdbc.sql("select " + column + " from idempotency_record").query(LocalDateTime.class).single();
	}

	private boolean stores(KeyClaim.Won claim) {
		return Boolean.TRUE
			.equals(this.transactions.execute((transaction) -> this.records.store(claim, new byte[] { 1 })));
	}

	private static <T> List<Future<T>> atOnce(int times, Callable<T> work) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return IntStream.range(0, times).mapToObj((_) -> threads.submit(work)).toList();
		}
	}

}
