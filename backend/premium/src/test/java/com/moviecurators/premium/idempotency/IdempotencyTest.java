package com.moviecurators.premium.idempotency;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import com.moviecurators.premium.common.secret.Secrets;
import com.moviecurators.premium.support.DatabaseTest;
import com.moviecurators.premium.support.VirtualClock;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys on a real database, with work that counts how often it was done. */
@DatabaseTest
@ActiveProfiles("test")
@SpringBootTest
@Import(VirtualClock.class)
abstract class IdempotencyTest {

	static final Duration LEASE = Duration.ofSeconds(30);

	static final Duration RETENTION = Duration.ofDays(15);

	@Autowired
	IdempotentExecution execution;

	@Autowired
	KeyClaims claims;

	@Autowired
	IdempotencyRecords records;

	@Autowired
	PurgingIdempotencyRecords purging;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Secrets secrets;

	@Autowired
	VirtualClock clock;

	private final AtomicInteger done = new AtomicInteger();

	final IdempotentRequest request = request("a@b.kr", "body");

	@BeforeEach
	void atNoon() {
		this.clock.reset();
		this.jdbc.sql("delete from idempotency_record").update();
		this.jdbc.sql("drop table if exists made").update();
		this.jdbc.sql("create table made (number integer not null)").update();
	}

	ResponseEntity<?> answer(IdempotentRequest wanted) {
		return execute(wanted, this::make);
	}

	ResponseEntity<?> execute(IdempotentRequest wanted, Supplier<Made> useCase) {
		return this.execution.execute(wanted, Made.class, useCase, Made::response);
	}

	/** The same service in another process: only database and secrets are shared. */
	IdempotentExecution execution(ResponseCiphers ciphers) {
		return new IdempotentExecution(claims(ciphers, this.records), this.records,
				new ResponseWriter(JsonMapper.shared()));
	}

	KeyClaims claims(ResponseCiphers ciphers, IdempotencyRecords table) {
		return new KeyClaims(table, ciphers, new IdempotencySettings(LEASE), this.clock);
	}

	/** The use case: changes something, and publishes its outcome in the same commit. */
	Made make() {
		return commit(() -> record(OutcomeRecorded::reversible));
	}

	Made record(Function<Made, OutcomeRecorded> outcome) {
		Made made = change();
		this.events.publishEvent(outcome.apply(made));
		return made;
	}

	Made change() {
		int number = this.done.incrementAndGet();
		this.jdbc.sql("insert into made (number) values (?)").param(number).update();
		return new Made(number);
	}

	<T> T commit(Supplier<T> change) {
		return Objects.requireNonNull(this.transactions.execute((_) -> change.get()));
	}

	private static IdempotentRequest request(String scope, String body) {
		return new IdempotentRequest("test", scope, new IdempotencyKey(UUID.randomUUID().toString()), body);
	}

	long made() {
		return this.jdbc.sql("select count(*) from made").query(Long.class).single();
	}

	long rows() {
		return this.jdbc.sql("select count(*) from idempotency_record").query(Long.class).single();
	}

	long responses() {
		return this.jdbc.sql("select count(*) from idempotency_record where response is not null")
			.query(Long.class)
			.single();
	}

	static void assertSame(ResponseEntity<?> repeat, ResponseEntity<?> first) {
		assertThat(repeat.getStatusCode()).isEqualTo(first.getStatusCode());
		assertThat(repeat.getHeaders()).isEqualTo(first.getHeaders());
		assertThat(repeat.getBody()).isEqualTo(Objects.requireNonNull(first.getBody()));
	}

	/** What the use case makes. */
	record Made(int made) {

		ResponseEntity<Made> response() {
			return ResponseEntity.created(URI.create("/made/" + this.made))
				.header("Set-Cookie", "made=" + this.made)
				.body(this);
		}

	}

}
