package com.moviecurators.premium.security;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How sessions are renewed, and how they end. */
class LoginSessionsTest extends SessionTest {

	@Test
	void storesOnlyTheHash() {
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
	void endsAfterItsLifetimeHoweverOftenRefreshed() {
		TokenSecret secret = this.sessions.start(this.member).refresh();
		this.clock.set(NOON.plus(Duration.ofDays(29)));
		SignedIn late = refresh(secret).orElseThrow();
		assertThat(late.refreshExpiresIn()).isEqualTo(Duration.ofDays(1));
		this.clock.set(NOON.plus(Duration.ofDays(30)));
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

}
