package com.moviecurators.premium.security.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.idempotency.OutcomeRecorded;
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
public class LoginSessions {

	/** How many a member can have. */
	static final int MAX_OPEN = 50;

	private final LoginSessionTable table;

	private final EndingSession ending;

	private final AccessTokens accessTokens;

	private final Members members;

	private final TokenSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/**
	 * Starts a session of the member. Of too many, those end that were used longest ago.
	 * @param device a short description, at most 40 characters
	 * @param checked when the check of the password began
	 * @return empty if the account was closed or the password changed since: that ended
	 * all sessions, and this one would be left
	 */
	@Transactional
	public Optional<SignedIn> start(SignedInMember member, String device, Instant checked) {
		return this.members.lockIfPasswordStands(member.id(), checked) ? Optional.of(start(member, device))
				: Optional.empty();
	}

	private SignedIn start(SignedInMember member, String device) {
		Instant now = this.clock.instant();
		RefreshToken first = RefreshToken.first();
		LoginSession session = LoginSession.start(member.id(), first, device, now, this.settings.sessionLifetime());
		this.table.add(session);
		this.table.findOpen(member.id(), now)
			.stream()
			.skip(MAX_OPEN)
			.forEach((oldest) -> this.ending.end(oldest, EndReason.REPLACED));
		this.events.publishEvent(new StartedSession(session.id(), member.id()));
		return recorded(issue(session, first, now));
	}

	/**
	 * Exchanges the token for the next one. Within the grace period of that one, the same
	 * is given again: refreshes at the same moment are honest ones. That changes nothing,
	 * so its response is not stored.
	 * @return empty when the session has ended, or ends now because the token was used
	 * before; that is committed, not rolled back
	 */
	@Transactional
	public Optional<SignedIn> refresh(String token) {
		Instant now = this.clock.instant();
		return RefreshToken.read(token)
			.flatMap((read) -> find(read).filter((session) -> session.isOpenAt(now))
				.flatMap((session) -> use(session, read, now)));
	}

	/** Whether the session of the token is open. */
	@Transactional(readOnly = true)
	public boolean isOpen(String token) {
		return RefreshToken.read(token)
			.flatMap(this::find)
			.filter((session) -> session.isOpenAt(this.clock.instant()))
			.isPresent();
	}

	/** Ends the session of the token, if there is one. */
	@Transactional
	public SignedOut end(String token) {
		boolean ended = RefreshToken.read(token)
			.flatMap(this::find)
			.filter((session) -> this.ending.end(session, EndReason.SIGNED_OUT))
			.isPresent();
		return ended ? recorded(new SignedOut()) : new SignedOut();
	}

	private Optional<LoginSession> find(RefreshToken token) {
		return this.table.findBySecret(token.secretHash()).filter((session) -> session.hasIssued(token));
	}

	private Optional<SignedIn> use(LoginSession session, RefreshToken token, Instant now) {
		if (session.isReuse(token, now, this.settings.refreshGrace())) {
			this.ending.end(session, EndReason.TOKEN_REUSED);
			return Optional.empty();
		}
		if (this.members.find(session.member().value()).isEmpty()) {
			this.ending.end(session, EndReason.ACCOUNT_CLOSED);
			return Optional.empty();
		}
		return session.rotatesFor(token, now, this.settings.refreshGrace()) ? rotate(session, token, now)
				: Optional.of(issue(session, session.newest(token.secret()), now));
	}

	/** Who is late gets the token of the faster caller. */
	private Optional<SignedIn> rotate(LoginSession session, RefreshToken token, Instant now) {
		LoginSession rotated = session.rotate(now);
		if (this.table.rotate(session, rotated)) {
			return Optional.of(recorded(issue(rotated, rotated.newest(token.secret()), now)));
		}
		return this.table.find(session.id())
			.filter((latest) -> latest.isOpenAt(now))
			.map((latest) -> issue(latest, latest.newest(token.secret()), now));
	}

	private SignedIn issue(LoginSession session, RefreshToken refreshToken, Instant now) {
		String accessToken = this.accessTokens.issue(new AccessToken(session.member(), session.id()));
		return new SignedIn(accessToken, this.accessTokens.lifetime(), refreshToken.value(), session.remainingAt(now));
	}

	private <T> T recorded(T outcome) {
		this.events.publishEvent(OutcomeRecorded.reversible(outcome));
		return outcome;
	}

	/** The session is over, or there was none. */
	public record SignedOut() {
	}

}
