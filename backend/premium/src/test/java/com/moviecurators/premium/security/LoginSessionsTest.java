package com.moviecurators.premium.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.moviecurators.premium.account.NewAccount;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.account.SigningUp;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
@ActiveProfiles("test")
@SpringBootTest
class LoginSessionsTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final Duration GRACE = Duration.ofSeconds(30);

	@Autowired
	LoginSessions sessions;

	@Autowired
	AuthController controller;

	@Autowired
	SigningUp signingUp;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcTemplate jdbc;

	private SignedInMember member;

	@BeforeEach
	void newMember() {
		this.clock.now = NOON;
		this.member = this.signingUp
			.signUp(new NewAccount(UUID.randomUUID() + "@example.com", "12345678", "관객", Role.MEMBER));
	}

	@Test
	void keepsOnlyTheHash() {
		TokenSecret secret = this.sessions.start(this.member).refresh();
		assertThat(this.jdbc.queryForObject("select count(*) from refresh_token where token_hash = ?", Long.class,
				secret.hash()))
			.isOne();
		assertThat(secret.hash()).matches("[0-9a-f]{64}").doesNotContain(secret.value());
	}

	@Test
	void rotatesWithEachRefresh() {
		TokenSecret first = this.sessions.start(this.member).refresh();
		TokenSecret second = refresh(first).orElseThrow().refresh();
		assertThat(second).isNotEqualTo(first);
		assertThat(refresh(second)).isPresent();
	}

	@Test
	void toleratesTwoTabsWithinTheGrace() {
		TokenSecret first = this.sessions.start(this.member).refresh();
		refresh(first);
		this.clock.now = NOON.plus(GRACE);
		Optional<SignedIn> lateTab = refresh(first);
		assertThat(lateTab).isPresent();
		assertThat(refresh(lateTab.orElseThrow().refresh())).isPresent();
	}

	@Test
	void reuseAfterTheGraceEndsTheWholeFamily() {
		TokenSecret stolen = this.sessions.start(this.member).refresh();
		TokenSecret current = refresh(stolen).orElseThrow().refresh();
		this.clock.now = NOON.plus(GRACE).plusMillis(1);
		assertThat(refresh(stolen)).isEmpty();
		assertThat(refresh(current)).isEmpty();
		assertThat(endReason()).isEqualTo("TOKEN_REUSED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a-key-of-mine" })
	void reuseEndsTheFamilyForGoodAlthoughItIsRefused(String key) {
		TokenSecret stolen = this.sessions.start(this.member).refresh();
		refresh(stolen);
		this.clock.now = NOON.plus(GRACE).plusMillis(1);
		assertThatExceptionOfType(SessionEnded.class)
			.isThrownBy(() -> this.controller.refresh(key.isEmpty() ? null : new IdempotencyKey(key), stolen.value()));
		assertThat(endReason()).isEqualTo("TOKEN_REUSED");
	}

	@Test
	void aRepeatUnderItsKeyIsNoReuse() {
		String value = this.sessions.start(this.member).refresh().value();
		ResponseEntity<?> first = this.controller.refresh(new IdempotencyKey("a-key-of-mine"), value);
		this.clock.now = NOON.plus(GRACE).plusMillis(1);
		ResponseEntity<?> repeat = this.controller.refresh(new IdempotencyKey("a-key-of-mine"), value);
		assertThat(repeat.getBody()).isEqualTo(first.getBody());
		assertThat(repeat.getHeaders()).isEqualTo(first.getHeaders());
		assertThat(endReason()).isNull();
	}

	@Test
	void reuseEndsNoOtherSession() {
		TokenSecret other = this.sessions.start(this.member).refresh();
		TokenSecret stolen = this.sessions.start(this.member).refresh();
		refresh(stolen);
		this.clock.now = NOON.plusSeconds(60);
		refresh(stolen);
		assertThat(refresh(other)).isPresent();
	}

	@Test
	void graceStartsWithTheFirstUseAndIsNotProlonged() {
		TokenSecret first = this.sessions.start(this.member).refresh();
		refresh(first);
		this.clock.now = NOON.plusSeconds(20);
		assertThat(refresh(first)).isPresent();
		this.clock.now = NOON.plusSeconds(40);
		assertThat(refresh(first)).isEmpty();
	}

	@Test
	void endsAfterItsLifetimeHoweverOftenRefreshed() {
		TokenSecret secret = this.sessions.start(this.member).refresh();
		this.clock.now = NOON.plus(Duration.ofDays(29));
		SignedIn late = refresh(secret).orElseThrow();
		assertThat(late.refreshExpiresIn()).isEqualTo(Duration.ofDays(1));
		this.clock.now = NOON.plus(Duration.ofDays(30));
		assertThat(refresh(late.refresh())).isEmpty();
	}

	@Test
	void signingOutEndsEveryTokenOfTheSession() {
		TokenSecret first = this.sessions.start(this.member).refresh();
		TokenSecret second = refresh(first).orElseThrow().refresh();
		this.sessions.end(first);
		assertThat(refresh(second)).isEmpty();
		assertThat(endReason()).isEqualTo("SIGNED_OUT");
	}

	@Test
	void closedAccountCannotRefresh() {
		TokenSecret secret = this.sessions.start(this.member).refresh();
		this.jdbc.update("update account set closed_at = ? where id = ?", LocalDateTime.ofInstant(NOON, ZoneOffset.UTC),
				this.member.id().value());
		assertThat(refresh(secret)).isEmpty();
		assertThat(endReason()).isEqualTo("ACCOUNT_CLOSED");
	}

	@Test
	void manyHonestRefreshesAtOnceAllSucceed() throws Exception {
		TokenSecret secret = this.sessions.start(this.member).refresh();
		assertThat(atOnce(20, () -> refresh(secret).isPresent())).containsOnly(true);
		assertThat(endReason()).isNull();
	}

	@Test
	void manyReusesAtOnceLeaveNoTokenAlive() throws Exception {
		TokenSecret stolen = this.sessions.start(this.member).refresh();
		TokenSecret current = refresh(stolen).orElseThrow().refresh();
		this.clock.now = NOON.plusSeconds(60);
		List<Optional<SignedIn>> answers = atOnce(20, () -> refresh(Math.random() < 0.5 ? stolen : current));
		refresh(stolen);
		answers.stream().flatMap(Optional::stream).forEach((issued) -> assertThat(refresh(issued.refresh())).isEmpty());
	}

	private Optional<SignedIn> refresh(TokenSecret secret) {
		return this.sessions.refresh(secret);
	}

	private String endReason() {
		return this.jdbc.queryForObject("select max(end_reason) from login_session where account_id = ?", String.class,
				this.member.id().value());
	}

	private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> futures = IntStream.range(0, times).mapToObj((_) -> executor.submit(work)).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
	}

	@TestConfiguration
	static class Time {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

	/** Stands still until a test moves it. */
	static class MovableClock extends Clock {

		private volatile Instant now = NOON;

		@Override
		public Instant instant() {
			return this.now;
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
