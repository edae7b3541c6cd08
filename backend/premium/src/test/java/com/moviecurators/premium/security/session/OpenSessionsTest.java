package com.moviecurators.premium.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/** How long an answer about a session is repeated. */
class OpenSessionsTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final SignedInMember MEMBER = new SignedInMember(new MemberId(7), Role.ADMIN);

	private static final AccessToken TOKEN = new AccessToken(MEMBER.id(), SessionId.random());

	private final OpenSessionLookup lookup = mock(OpenSessionLookup.class);

	private final AtomicLong nanos = new AtomicLong();

	private final OpenSessions sessions = new OpenSessions(this.lookup, Clock.fixed(NOON, ZoneOffset.UTC),
			this.nanos::get);

	@BeforeEach
	void open() {
		given(this.lookup.find(TOKEN.session())).willReturn(Optional.of(new OpenSession(MEMBER, NOON.plusSeconds(60))));
	}

	@Test
	void manyRequestsCostOneQuery() {
		for (int i = 0; i < 100; i++) {
			assertThat(this.sessions.find(TOKEN)).contains(MEMBER);
		}
		then(this.lookup).should(times(1)).find(TOKEN.session());
	}

	@Test
	void whatAnotherNodeEndsCountsWithin30Seconds() {
		assertThat(this.sessions.find(TOKEN)).isPresent();
		end();
		this.nanos.addAndGet(Duration.ofSeconds(30).toNanos());
		assertThat(this.sessions.find(TOKEN)).isEmpty();
	}

	@Test
	void whatThisNodeEndsCountsAtOnce() {
		assertThat(this.sessions.find(TOKEN)).isPresent();
		end();
		assertThat(this.sessions.find(TOKEN)).isPresent();
		endHere();
		assertThat(this.sessions.find(TOKEN)).isEmpty();
	}

	@Test
	void whatEndsDuringALookUpIsNotStoredAsOpen() {
		OpenSession open = new OpenSession(MEMBER, NOON.plusSeconds(60));
		given(this.lookup.find(TOKEN.session())).willAnswer((_) -> {
			endHere();
			return Optional.of(open);
		}).willReturn(Optional.empty());
		assertThat(this.sessions.find(TOKEN)).as("asked before the end").contains(MEMBER);
		assertThat(this.sessions.find(TOKEN)).as("asked after it").isEmpty();
	}

	@Test
	@Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
	void aSlowLookUpHoldsUpNoOtherSession() throws InterruptedException {
		CountDownLatch slow = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		given(this.lookup.find(TOKEN.session())).willAnswer((_) -> {
			slow.countDown();
			end.await();
			return Optional.empty();
		});
		Thread.startVirtualThread(() -> this.sessions.find(TOKEN));
		slow.await();
		for (int i = 0; i < 500; i++) {
			this.sessions.find(new AccessToken(MEMBER.id(), SessionId.random()));
		}
		end.countDown();
	}

	@Test
	void theLookupOfNowRepeatsNothing() {
		assertThat(this.sessions.find(TOKEN)).isPresent();
		end();
		assertThat(this.sessions.findNow(TOKEN)).isEmpty();
	}

	@Test
	void expiresWhileTheAnswerIsRepeated() {
		given(this.lookup.find(TOKEN.session())).willReturn(Optional.of(new OpenSession(MEMBER, NOON)));
		assertThat(this.sessions.find(TOKEN)).isEmpty();
		assertThat(this.sessions.findNow(TOKEN)).isEmpty();
	}

	@Test
	void isOfNobodyElse() {
		assertThat(this.sessions.find(new AccessToken(new MemberId(8), TOKEN.session()))).isEmpty();
	}

	private void endHere() {
		this.sessions.forget(new EndedSession(TOKEN.session(), MEMBER.id(), EndReason.SIGNED_OUT));
	}

	private void end() {
		given(this.lookup.find(TOKEN.session())).willReturn(Optional.empty());
	}

}
