package com.moviecurators.premium.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.security.session.SessionTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A refresh token that is used twice is a second tab, a repeat or a theft. */
class TokenReuseTest extends SessionTest {

	private static final Duration GRACE = Duration.ofSeconds(30);

	@Autowired
	AuthController controller;

	@Test
	void toleratesTwoTabsWithinTheGrace() {
		String first = start();
		refresh(first);
		this.clock.set(NOON.plus(GRACE));
		Optional<String> lateTab = refresh(first);
		assertThat(lateTab).isPresent();
		assertThat(refresh(lateTab.orElseThrow())).isPresent();
	}

	@Test
	void reuseAfterTheGraceEndsTheWholeFamily() {
		String stolen = start();
		String current = refresh(stolen).orElseThrow();
		this.clock.set(NOON.plus(GRACE).plusMillis(1));
		assertThat(refresh(stolen)).isEmpty();
		assertThat(refresh(current)).isEmpty();
		assertThat(endReason()).isEqualTo("TOKEN_REUSED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a-key-of-mine" })
	void reuseEndsTheFamilyForGoodAlthoughItIsRefused(String key) {
		String stolen = start();
		refresh(stolen);
		this.clock.set(NOON.plus(GRACE).plusMillis(1));
		assertThatExceptionOfType(SessionEnded.class)
			.isThrownBy(() -> refresh(stolen, key.isEmpty() ? null : new IdempotencyKey(key)));
		assertThat(endReason()).isEqualTo("TOKEN_REUSED");
	}

	@Test
	void aRepeatUnderItsKeyIsNoReuse() {
		String value = start();
		ResponseEntity<?> first = refresh(value, new IdempotencyKey("a-key-of-mine"));
		this.clock.set(NOON.plus(GRACE).plusMillis(1));
		ResponseEntity<?> repeat = refresh(value, new IdempotencyKey("a-key-of-mine"));
		assertThat(repeat.getBody()).isEqualTo(first.getBody());
		assertThat(repeat.getHeaders()).isEqualTo(first.getHeaders());
		assertThat(endReason()).isNull();
	}

	@Test
	void reuseEndsNoOtherSession() {
		String other = start();
		String stolen = start();
		refresh(stolen);
		this.clock.set(NOON.plusSeconds(60));
		refresh(stolen);
		assertThat(refresh(other)).isPresent();
	}

	@Test
	void eachUseWithinTheGraceGivesTheSameNewest() {
		String first = start();
		String second = refresh(first).orElseThrow();
		assertThat(refresh(first)).contains(second);
		assertThat(refresh(second)).contains(second);
	}

	@Test
	void aThousandRefreshesWithinTheGraceAreStoredOnce() {
		this.jdbc.update("delete from idempotency_record");
		String token = start();
		for (int i = 0; i < 1000; i++) {
			refresh(token, new IdempotencyKey("another-key-" + i));
		}
		assertThat(this.jdbc.queryForObject("select count(*) from idempotency_record", Long.class)).isOne();
		assertThat(rows()).isOne();
	}

	@Test
	void ofTwoNodesThatRotateAtOnceOneDecides() throws Exception {
		String first = start();
		assertThat(Set.copyOf(atOnce(20, () -> refresh(first).orElseThrow()))).hasSize(1);
	}

	@Test
	void aTokenThatWasUsedWeeksAgoStillEndsTheFamily() {
		String stolen = start();
		String current = stolen;
		for (int day = 0; day < 20; day++) {
			current = refresh(current).orElseThrow();
			this.clock.advance(Duration.ofDays(1));
		}
		assertThat(refresh(stolen)).isEmpty();
		assertThat(refresh(current)).isEmpty();
		assertThat(endReason()).isEqualTo("TOKEN_REUSED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%s.2.", "%s.", "%s.99999999999.x" })
	void aMadeUpSuccessorEndsNothing(String form) {
		String first = start();
		String second = refresh(first).orElseThrow();
		assertThat(refresh(form.formatted(first))).isEmpty();
		assertThat(refresh(second)).isPresent();
	}

	@Test
	void graceStartsWithTheFirstUseAndIsNotProlonged() {
		String first = start();
		refresh(first);
		this.clock.set(NOON.plusSeconds(20));
		assertThat(refresh(first)).isPresent();
		this.clock.set(NOON.plusSeconds(40));
		assertThat(refresh(first)).isEmpty();
	}

	@Test
	void manyReusesAtOnceLeaveNoTokenAlive() throws Exception {
		String stolen = start();
		String current = refresh(stolen).orElseThrow();
		this.clock.set(NOON.plusSeconds(60));
		List<Optional<String>> answers = atOnce(20, () -> refresh(Math.random() < 0.5 ? stolen : current));
		refresh(stolen);
		answers.stream().flatMap(Optional::stream).forEach((issued) -> assertThat(refresh(issued)).isEmpty());
	}

	private ResponseEntity<?> refresh(String token, IdempotencyKey key) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie("premium_refresh", token));
		return this.controller.refresh(key, request);
	}

}
