package com.moviecurators.premium.security.session;

import java.time.Clock;
import java.util.List;

import com.moviecurators.premium.account.MemberId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows members their sessions, and ends them. */
@Component
@RequiredArgsConstructor
public class OwnSessions {

	private final LoginSessionTable table;

	private final EndingSession ending;

	private final Clock clock;

	/** The open sessions, the last used first; at most 50. */
	@Transactional(readOnly = true)
	public List<SessionSummary> list(MemberId member) {
		return this.table.findOpen(member, this.clock.instant())
			.stream()
			.limit(LoginSessions.MAX_OPEN)
			.map(SessionSummary::of)
			.toList();
	}

	/** Whether that session of the member is open. */
	@Transactional(readOnly = true)
	public boolean isOpen(MemberId member, SessionId session) {
		return this.table.find(session)
			.filter((found) -> found.member().equals(member) && found.isOpenAt(this.clock.instant()))
			.isPresent();
	}

	/**
	 * Ends a session of the member.
	 * @return false if the member has no such session; one that ended lately is one
	 */
	@Transactional
	public boolean end(MemberId member, SessionId session) {
		return this.table.find(session)
			.filter((found) -> found.member().equals(member))
			.map((found) -> this.ending.end(found, EndReason.ENDED_BY_MEMBER))
			.isPresent();
	}

	/** Ends all sessions of the member but one. */
	@Transactional
	public void endOthers(MemberId member, SessionId current, EndReason reason) {
		this.table.findOpen(member, this.clock.instant())
			.stream()
			.filter((session) -> !session.id().equals(current))
			.forEach((session) -> this.ending.end(session, reason));
	}

}
