package com.moviecurators.premium.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import com.moviecurators.premium.common.Secrets;
import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Keys on a real database, with work that counts how often it was done. */
@DatabaseTest
@ActiveProfiles("test")
@SpringBootTest
class AnsweringOnceTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration KEPT_FOR = Duration.ofDays(15);

	@Autowired
	AnsweringOnce once;

	@Autowired
	ClaimingKey claiming;

	@Autowired
	KeptRequests requests;

	@Autowired
	PurgingKeptAnswers purging;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Secrets secrets;

	@Autowired
	MovableClock clock;

	private final AtomicInteger done = new AtomicInteger();

	private final Write write = write("a@b.kr", "body");

	@BeforeEach
	void atNoon() {
		this.clock.now.set(NOON);
		this.jdbc.sql("delete from kept_request").update();
		this.jdbc.sql("drop table if exists made").update();
		this.jdbc.sql("create table made (number integer not null)").update();
	}

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
		assertSame(restarted().answer(this.write, this::make), first);
		assertThat(made()).isOne();
	}

	@Test
	void worksEachTimeWithoutAKey() {
		Write keyless = new Write("test", "a@b.kr", null, "body");
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
		Write theirs = new Write("test", "c@d.kr", this.write.key(), "body");
		assertThat(answer(theirs).getBody()).isNotEqualTo(answer(this.write).getBody());
		assertThat(made()).isEqualTo(2);
	}

	@Test
	void tellsARepeatAtOnceThatTheFirstIsWorkedOn() {
		AtomicReference<Throwable> refused = new AtomicReference<>();
		this.once.answer(this.write, (keeping) -> {
			refused.set(catchThrowable(() -> answer(this.write)));
			return make(keeping);
		});
		assertThat(refused.get()).isInstanceOf(RequestInProgress.class);
		assertThat(made()).isOne();
	}

	@Test
	void freesTheKeyWhenTheWorkRefuses() {
		assertThatIllegalStateException().isThrownBy(() -> this.once.answer(this.write, (keeping) -> {
			throw new IllegalStateException("refused");
		}));
		assertThat(rows()).isZero();
		assertThat(answer(this.write).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void freesTheKeyWhenNothingWasKept() {
		this.once.answer(this.write, (keeping) -> new Answer(202, null, null, null, ""));
		assertThat(answer(this.write).getStatusCode().value()).isEqualTo(201);
	}

	@Test
	void keepsNoAnswerToAChangeThatWasUndone() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.once.answer(this.write, (keeping) -> keeping.commit(() -> {
				keeping.keep(change());
				throw new IllegalStateException("the commit fails");
			})));
		assertThat(made()).isZero();
		assertThat(rows()).isZero();
	}

	@Test
	void makesNoChangeWhoseAnswerCannotBeKept() {
		Write claimed = this.write;
		Claim.Won late = (Claim.Won) this.claiming.claim(claimed);
		this.clock.advance(LEASE);
		ResponseEntity<byte[]> first = answer(claimed);
		Keeping lost = new Keeping(this.transactions, (answer) -> this.requests.keep(late, new byte[] { 1 }));
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> lost.commit(this::change));
		assertThat(made()).isOne();
		assertSame(answer(claimed), first);
	}

	@Test
	void keepsOnlyInTheTransactionOfTheChange() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.once.answer(this.write, (keeping) -> {
				keeping.keep(change());
				return change();
			}));
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
		Claim.Won dead = (Claim.Won) this.claiming.claim(this.write);
		this.clock.advance(LEASE);
		this.claiming.claim(this.write);
		this.requests.free(dead);
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> answer(this.write));
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
		for (Future<ResponseEntity<byte[]>> answer : atOnce(100, () -> this.once.answer(this.write, (keeping) -> {
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
		Claim.Won before = (Claim.Won) this.claiming.claim(this.write);
		this.requests.free(before);
		Claim.Won after = (Claim.Won) this.claiming.claim(this.write);
		assertThat(keeps(before)).isFalse();
		assertThat(keeps(after)).isTrue();
	}

	private boolean keeps(Claim.Won claim) {
		return Boolean.TRUE
			.equals(this.transactions.execute((transaction) -> this.requests.keep(claim, new byte[] { 1 })));
	}

	@Test
	void purgesWhatHasExpiredInBatchesAndNothingElse() {
		String old = "insert into kept_request (lookup, fingerprint, claim, claimed_until, created_at, expires_at) "
				+ "values (?, 'f', 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00', '2026-01-16 00:00:00')";
		for (int i = 0; i <= PurgingKeptAnswers.BATCH; i++) {
			this.jdbc.sql(old).param("old-" + i).update();
		}
		ResponseEntity<byte[]> first = answer(this.write);
		this.clock.advance(KEPT_FOR.minusMillis(1));
		assertThat(this.purging.purge()).isEqualTo(PurgingKeptAnswers.BATCH + 1);
		assertSame(answer(this.write), first);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.purging.purge()).isOne();
		assertThat(rows()).isZero();
	}

	private ResponseEntity<byte[]> answer(Write wanted) {
		return this.once.answer(wanted, this::make);
	}

	private Answer make(Keeping keeping) {
		return keeping.commit(this::change);
	}

	private Answer change() {
		int number = this.done.incrementAndGet();
		this.jdbc.sql("insert into made (number) values (?)").param(number).update();
		return new Answer(201, "application/json", "/made/" + number, "made=" + number, "{\"made\":" + number + "}");
	}

	private Write other(String body) {
		return new Write(this.write.endpoint(), this.write.scope(), this.write.key(), body);
	}

	private static Write write(String scope, String body) {
		return new Write("test", scope, UUID.randomUUID().toString(), body);
	}

	private long made() {
		return this.jdbc.sql("select count(*) from made").query(Long.class).single();
	}

	private long rows() {
		return this.jdbc.sql("select count(*) from kept_request").query(Long.class).single();
	}

	/** The same service in a new process: nothing but database and secrets is left. */
	private AnsweringOnce restarted() {
		AnswerVault vault = new IdempotencyConfiguration().answerVault(this.secrets, JsonMapper.shared());
		ClaimingKey keys = new ClaimingKey(this.requests, vault, new IdempotencySettings(LEASE), this.clock);
		return new AnsweringOnce(keys, this.requests, vault, this.transactions);
	}

	private static void assertSame(ResponseEntity<byte[]> repeat, ResponseEntity<byte[]> first) {
		assertThat(repeat.getStatusCode()).isEqualTo(first.getStatusCode());
		assertThat(repeat.getHeaders()).isEqualTo(first.getHeaders());
		assertThat(repeat.getBody()).isEqualTo(Objects.requireNonNull(first.getBody()));
	}

	private static <T> List<Future<T>> atOnce(int times, Callable<T> work) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return IntStream.range(0, times).mapToObj((_) -> threads.submit(work)).toList();
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Time {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

	/** Stands still until a test moves it. */
	static class MovableClock extends Clock {

		private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

		void advance(Duration by) {
			this.now.updateAndGet((instant) -> instant.plus(by));
		}

		@Override
		public Instant instant() {
			return this.now.get();
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
