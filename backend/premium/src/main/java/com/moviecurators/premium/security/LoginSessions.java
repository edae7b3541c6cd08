package com.moviecurators.premium.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.idempotency.OutcomeRecorded;
import com.moviecurators.premium.security.LoginSession.EndReason;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts a session at sign-in, renews it, and ends it at sign-out or if a token may be
 * stolen.
 */
@Component
@RequiredArgsConstructor
class LoginSessions {

	private final LoginSessionRepository sessions;

	private final RefreshTokenRepository refreshTokens;

	private final AccessTokens accessTokens;

	private final Members members;

	private final TokenSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/** Starts a session of the member. */
	@Transactional
	SignedIn start(SignedInMember member) {
		Instant now = this.clock.instant();
		LoginSession session = this.sessions.save(new LoginSession(member.id(), now, this.settings.sessionLifetime()));
		return recorded(issue(member, session, now));
	}

	/**
	 * Exchanges the token for a new one. Nothing is locked: refreshes at the same moment
	 * are honest ones, and whoever ends the session ends what any of them was given.
	 * @return empty when the session has ended, or ends now because the token was used
	 * before; that is committed, not rolled back
	 */
	@Transactional
	Optional<SignedIn> refresh(TokenSecret secret) {
		return this.refreshTokens.findByTokenHash(secret.hash()).flatMap(this::refresh).map(this::recorded);
	}

	/** Ends the session of the token, if there is one. */
	@Transactional
	SignedOut end(TokenSecret secret) {
		this.refreshTokens.findByTokenHash(secret.hash())
			.flatMap(this::session)
			.ifPresent((session) -> session.end(this.clock.instant(), EndReason.SIGNED_OUT));
		return recorded(new SignedOut());
	}

	private Optional<SignedIn> refresh(RefreshToken token) {
		Instant now = this.clock.instant();
		return session(token).filter((session) -> session.isOpenAt(now))
			.filter((session) -> useOrRevoke(session, token, now))
			.flatMap((session) -> renew(session, now));
	}

	private Optional<LoginSession> session(RefreshToken token) {
		return this.sessions.findById(token.sessionId());
	}

	private boolean useOrRevoke(LoginSession session, RefreshToken token, Instant now) {
		boolean fresh = token.use(now, this.settings.refreshGrace());
		if (!fresh) {
			session.end(now, EndReason.TOKEN_REUSED);
		}
		return fresh;
	}

	private Optional<SignedIn> renew(LoginSession session, Instant now) {
		Optional<SignedInMember> member = this.members.find(session.accountId());
		if (member.isEmpty()) {
			session.end(now, EndReason.ACCOUNT_CLOSED);
		}
		return member.map((found) -> issue(found, session, now));
	}

	private SignedIn issue(SignedInMember member, LoginSession session, Instant now) {
		TokenSecret secret = TokenSecret.random();
		this.refreshTokens.save(new RefreshToken(session, secret, now));
		return new SignedIn(this.accessTokens.issue(member), this.accessTokens.lifetime(), secret,
				session.remainingAt(now));
	}

	private <T> T recorded(T outcome) {
		this.events.publishEvent(OutcomeRecorded.reversible(outcome));
		return outcome;
	}

	/** The session is over, or there was none. */
	record SignedOut() {
	}

}
