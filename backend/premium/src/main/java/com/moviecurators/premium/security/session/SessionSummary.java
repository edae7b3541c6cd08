package com.moviecurators.premium.security.session;

import java.time.Instant;

/**
 * An open session, as its member sees it.
 *
 * @param id of the session
 * @param startedAt when they signed in
 * @param lastUsedAt to within the lifetime of an access token
 * @param device a short description; empty if unknown
 */
public record SessionSummary(SessionId id, Instant startedAt, Instant lastUsedAt, String device) {

	static SessionSummary of(LoginSession session) {
		return new SessionSummary(session.id(), session.startedAt(), session.lastUsedAt(), session.device());
	}

}
