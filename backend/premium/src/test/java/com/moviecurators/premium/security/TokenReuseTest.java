package com.moviecurators.premium.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.idempotency.IdempotencyKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A refresh token that is used twice is a second tab, a repeat or a theft. */
class TokenReuseTest extends SessionTest {

	private static final Duration GRACE = Duration.ofSeconds(30);

	@Autowired
	AuthController controller;

	@Test
	void toleratesTwoTabsWithinTheGrace() {
		TokenSecret first = this.sessions.start(this.member).refresh();
		refresh(first);
		this.clock.set(NOON.plus(GRACE));
		Optional<SignedIn> lateTab = refresh(first);
		assertThat(lateTab).isPresent();
		assertThat(refresh(lateTab.orElseThrow().refresh())).isPresent();
	}

	@Test
	void reuseAfterTheGraceEndsTheWholeFamily() {
		TokenSecret stolen = this.sessions.start(this.member).refresh();
		TokenSecret current = refresh(stolen).orElseThrow().refresh();
		this.clock.set(NOON.plus(GRACE).plusMillis(1));
		assertThat(refresh(stolen)).isEmpty();
		assertThat(refresh(current)).isEmpty();
		assertThat(endReason()).isEqualTo("TOKEN_REUSED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a-key-of-mine" })
	void reuseEndsTheFamilyForGoodAlthoughItIsRefused(String key) {
		TokenSecret stolen = this.sessions.start(this.member).refresh();
		refresh(stolen);
		this.clock.set(NOON.plus(GRACE).plusMillis(1));
		assertThatExceptionOfType(SessionEnded.class)
			.isThrownBy(() -> this.controller.refresh(key.isEmpty() ? null : new IdempotencyKey(key), stolen.value()));
		assertThat(endReason()).isEqualTo("TOKEN_REUSED");
	}

	@Test
	void aRepeatUnderItsKeyIsNoReuse() {
		String value = this.sessions.start(this.member).refresh().value();
		ResponseEntity<?> first = this.controller.refresh(new IdempotencyKey("a-key-of-mine"), value);
		this.clock.set(NOON.plus(GRACE).plusMillis(1));
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
		this.clock.set(NOON.plusSeconds(60));
		refresh(stolen);
		assertThat(refresh(other)).isPresent();
	}

	@Test
	void graceStartsWithTheFirstUseAndIsNotProlonged() {
		TokenSecret first = this.sessions.start(this.member).refresh();
		refresh(first);
		this.clock.set(NOON.plusSeconds(20));
		assertThat(refresh(first)).isPresent();
		this.clock.set(NOON.plusSeconds(40));
		assertThat(refresh(first)).isEmpty();
	}

	@Test
	void manyReusesAtOnceLeaveNoTokenAlive() throws Exception {
		TokenSecret stolen = this.sessions.start(this.member).refresh();
		TokenSecret current = refresh(stolen).orElseThrow().refresh();
		this.clock.set(NOON.plusSeconds(60));
		List<Optional<SignedIn>> answers = atOnce(20, () -> refresh(Math.random() < 0.5 ? stolen : current));
		refresh(stolen);
		answers.stream().flatMap(Optional::stream).forEach((issued) -> assertThat(refresh(issued.refresh())).isEmpty());
	}

}
