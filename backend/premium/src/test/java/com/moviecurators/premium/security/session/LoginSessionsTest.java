package com.moviecurators.premium.security.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import com.moviecurators.premium.account.ChangingPassword;
import com.moviecurators.premium.account.HashedPassword;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** How sessions are renewed, and how they end. */
class LoginSessionsTest extends SessionTest {

	@Autowired
	OwnSessions own;

	@Autowired
	PurgingSessions purging;

	@Autowired
	ChangingPassword passwords;

	@Autowired
	TransactionOperations transactions;

	@Test
	void storesOnlyTheHash() {
		String first = start();
		String second = refresh(first).orElseThrow();
		String row = this.jdbc.queryForMap("select * from login_session where account_id = ?", this.member.id().value())
			.toString();
		assertThat(row).doesNotContain(first, second, second.split("\\.")[2]);
	}

	@Test
	void rotatesWithEachRefresh() {
		String first = start();
		String second = refresh(first).orElseThrow();
		assertThat(second).isNotEqualTo(first);
		this.clock.advance(Duration.ofSeconds(31));
		assertThat(refresh(second)).isPresent().get().isNotEqualTo(second);
	}

	@Test
	void endsAfterItsLifetimeHoweverOftenRefreshed() {
		String token = start();
		this.clock.set(NOON.plus(Duration.ofDays(29)));
		SignedIn late = this.sessions.refresh(token).orElseThrow();
		assertThat(late.refreshExpiresIn()).isEqualTo(Duration.ofDays(1));
		this.clock.set(NOON.plus(Duration.ofDays(30)));
		assertThat(refresh(late.refreshToken())).isEmpty();
	}

	@Test
	void signingOutEndsEveryTokenOfTheSession() {
		String first = start();
		String second = refresh(first).orElseThrow();
		this.sessions.end(first);
		assertThat(refresh(second)).isEmpty();
		assertThat(endReason()).isEqualTo("SIGNED_OUT");
	}

	@Test
	void closedAccountCannotRefresh() {
		String token = start();
		this.jdbc.update("update account set closed_at = ? where id = ?", LocalDateTime.ofInstant(NOON, ZoneOffset.UTC),
				this.member.id().value());
		assertThat(refresh(token)).isEmpty();
		assertThat(endReason()).isEqualTo("ACCOUNT_CLOSED");
	}

	@Test
	void manyHonestRefreshesAtOnceAllSucceed() throws Exception {
		String token = start();
		assertThat(atOnce(20, () -> refresh(token).isPresent())).containsOnly(true);
		assertThat(endReason()).isNull();
	}

	@Test
	void aSignInWithAPasswordThatChangesMeanwhileStartsNothing() {
		Instant checked = this.clock.instant();
		this.clock.advance(Duration.ofMillis(50));
		HashedPassword password = this.passwords.hash(this.member.id(), "password", "purple monkey dishwasher");
		this.transactions
			.executeWithoutResult((_) -> this.passwords.change(this.member.id(), password, this.clock.instant()));
		assertThat(this.sessions.start(this.member, "", checked)).isEmpty();
		this.clock.advance(Duration.ofMillis(50));
		assertThat(this.sessions.start(this.member, "", this.clock.instant())).isPresent();
		assertThat(rows()).isOne();
	}

	@Test
	void aThousandRefreshesWithinTheGraceLeaveOneRow() {
		String token = start();
		for (int i = 0; i < 1000; i++) {
			token = refresh(token).orElseThrow();
		}
		assertThat(rows()).isOne();
	}

	@Test
	void tooManySessionsEndThoseThatWereUsedLongestAgo() {
		List<String> tokens = IntStream.range(0, LoginSessions.MAX_OPEN).mapToObj((_) -> start()).toList();
		this.clock.advance(Duration.ofMinutes(1));
		String used = refresh(tokens.getFirst()).orElseThrow();
		start();
		assertThat(this.own.list(this.member.id())).hasSize(LoginSessions.MAX_OPEN);
		assertThat(refresh(used)).isPresent();
		assertThat(refresh(tokens.get(1))).isEmpty();
		assertThat(endReason()).isEqualTo("REPLACED");
	}

	@Test
	void aThousandEndedSessionsArePurged() {
		this.jdbc.update("delete from login_session");
		String open = start();
		addEnded(1000);
		this.clock.advance(PurgingSessions.RETENTION.minusMillis(1));
		assertThat(this.purging.purge()).isZero();
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.purging.purge()).isEqualTo(1000);
		assertThat(rows()).isOne();
		assertThat(refresh(open)).isPresent();
	}

	@Test
	void expiredSessionsArePurged() {
		start();
		this.clock.advance(Duration.ofDays(30).plus(PurgingSessions.RETENTION));
		this.purging.purge();
		assertThat(rows()).isZero();
	}

	private void addEnded(int count) {
		List<Object[]> rows = IntStream.range(0, count)
			.mapToObj((_) -> new Object[] { SessionId.random().toString(), this.member.id().value(),
					RefreshToken.first().secretHash(), LocalDateTime.ofInstant(NOON, ZoneOffset.UTC),
					LocalDateTime.ofInstant(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC),
					LocalDateTime.ofInstant(NOON, ZoneOffset.UTC) })
			.toList();
		this.jdbc.batchUpdate("""
				insert into login_session (public_id, account_id, secret_hash, started_at, expires_at, ended_at)
				values (?, ?, ?, ?, ?, ?)""", rows);
	}

}
