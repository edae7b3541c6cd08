package com.moviecurators.premium.security.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

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
		return member(token, this.cache.get(token.session(), this.lookup::find));
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

	/** A look-up that is under way is waited for, so that it stores nothing older. */
	@TransactionalEventListener(fallbackExecution = true)
	void forget(EndedSession ended) {
		this.cache.invalidate(ended.session());
	}

}
