package com.moviecurators.premium.security.session;

import java.time.Instant;
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
import com.moviecurators.premium.support.DatabaseTest;
import com.moviecurators.premium.support.VirtualClock;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** Sessions on a real database, with a clock that a test moves. */
@DatabaseTest
@ActiveProfiles("test")
@SpringBootTest
@Import(VirtualClock.class)
public abstract class SessionTest {

	protected static final Instant NOON = VirtualClock.NOON;

	@Autowired
	protected LoginSessions sessions;

	@Autowired
	protected SigningUp signingUp;

	@Autowired
	protected VirtualClock clock;

	@Autowired
	protected JdbcTemplate jdbc;

	protected SignedInMember member;

	private int device;

	@BeforeEach
	void newMember() {
		this.clock.reset();
		this.member = this.signingUp
			.signUp(new NewAccount(UUID.randomUUID() + "@example.com", "correct horse", "관객", Role.MEMBER));
	}

	/** Signs the member in; the refresh token. */
	protected String start() {
		return this.sessions.start(this.member, "device " + ++this.device, this.clock.instant())
			.orElseThrow()
			.refreshToken();
	}

	protected Optional<String> refresh(String token) {
		return this.sessions.refresh(token).map(SignedIn::refreshToken);
	}

	protected long rows() {
		return this.jdbc.queryForObject("select count(*) from login_session where account_id = ?", Long.class,
				this.member.id().value());
	}

	protected String endReason() {
		return this.jdbc.queryForObject("select max(end_reason) from login_session where account_id = ?", String.class,
				this.member.id().value());
	}

	protected static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> futures = IntStream.range(0, times).mapToObj((_) -> executor.submit(work)).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
	}

}
