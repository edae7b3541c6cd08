package com.moviecurators.premium.security.session;

import java.time.Clock;

import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends one session. */
@Component
@RequiredArgsConstructor
class EndingSession {

	private final LoginSessionTable table;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/**
	 * Ends the session in the caller's transaction. An ended session retains its first
	 * reason.
	 * @return whether it ends now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean end(LoginSession session, EndReason reason) {
		boolean ended = this.table.end(session.id(), this.clock.instant(), reason);
		if (ended) {
			this.events.publishEvent(new EndedSession(session.id(), session.member(), reason));
		}
		return ended;
	}

}
