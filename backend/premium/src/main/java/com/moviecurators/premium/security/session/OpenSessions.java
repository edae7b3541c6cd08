package com.moviecurators.premium.security.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.moviecurators.premium.account.SignedInMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells whether an access token still stands for a member. What ends a session, changes a
 * role or closes an account counts at once for {@link #findNow}, and within 30 seconds
 * for {@link #find}, which costs no query per request.
 */
@Component
public class OpenSessions {

	/** How long an answer is repeated. */
	static final Duration CACHED = Duration.ofSeconds(30);

	/** Limits the memory. The least active sessions are evicted first. */
	private static final int MAX_SESSIONS = 100_000;

	private final OpenSessionLookup lookup;

	private final Clock clock;

	private final Cache<SessionId, Optional<OpenSession>> cache;

	/** How many sessions this node has seen end. */
	private final AtomicLong ends = new AtomicLong();

	@Autowired
	OpenSessions(OpenSessionLookup lookup, Clock clock) {
		this(lookup, clock, Ticker.systemTicker());
	}

	OpenSessions(OpenSessionLookup lookup, Clock clock, Ticker ticker) {
		this.lookup = lookup;
		this.clock = clock;
		this.cache = Caffeine.newBuilder().maximumSize(MAX_SESSIONS).expireAfterWrite(CACHED).ticker(ticker).build();
	}

	/** The member of the token, as known for at most 30 seconds. */
	public Optional<SignedInMember> find(AccessToken token) {
		Optional<OpenSession> known = this.cache.getIfPresent(token.session());
		return member(token, (known != null) ? known : lookUp(token.session()));
	}

	/**
	 * Asks the database outside the cache, which would lock other sessions too. Stores
	 * the answer unless a session ended meanwhile, perhaps this one.
	 */
	private Optional<OpenSession> lookUp(SessionId session) {
		long endsBefore = this.ends.get();
		Optional<OpenSession> found = this.lookup.find(session);
		this.cache.asMap().compute(session, (_, stored) -> (this.ends.get() == endsBefore) ? found : stored);
		return found;
	}

	/** The member of the token, as the database has it now. */
	public Optional<SignedInMember> findNow(AccessToken token) {
		return member(token, this.lookup.find(token.session()));
	}

	private Optional<SignedInMember> member(AccessToken token, Optional<OpenSession> session) {
		return session.filter((open) -> this.clock.instant().isBefore(open.expiresAt()))
			.map(OpenSession::member)
			.filter((member) -> member.id().equals(token.member()));
	}

	/**
	 * Counts the end before it removes the answer, so that a look-up which is under way
	 * stores nothing older.
	 */
	@TransactionalEventListener(fallbackExecution = true)
	void forget(EndedSession ended) {
		this.ends.incrementAndGet();
		this.cache.invalidate(ended.session());
	}

}
