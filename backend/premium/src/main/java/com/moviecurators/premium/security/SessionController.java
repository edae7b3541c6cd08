package com.moviecurators.premium.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.security.session.EndReason;
import com.moviecurators.premium.security.session.OwnSessions;
import com.moviecurators.premium.security.session.SessionId;
import com.moviecurators.premium.security.session.SessionSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows members where they are signed in, and signs them out there. */
@RestController
@RequestMapping("/api/sessions")
@RequiredArgsConstructor
@Tag(name = "Sessions")
class SessionController {

	private final OwnSessions sessions;

	@GetMapping
	@Operation(summary = "My open sessions, the last used first; at most 50")
	List<SessionAnswer> list(@CurrentMember SignedInMember me, SessionAuthentication current) {
		return this.sessions.list(me.id())
			.stream()
			.map((session) -> SessionAnswer.of(session, current.session()))
			.toList();
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "End one of my sessions; one that has ended stays ended")
	@ApiResponse(responseCode = "204", description = "Ended")
	@ApiProblem(status = HttpStatus.BAD_REQUEST, codes = "invalid-request")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-session")
	void end(@CurrentMember SignedInMember me, @PathVariable UUID id) {
		if (!this.sessions.end(me.id(), new SessionId(id))) {
			throw new NoSuchSession();
		}
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "End all my sessions but this one")
	@ApiResponse(responseCode = "204", description = "Ended")
	void endOthers(@CurrentMember SignedInMember me, SessionAuthentication current) {
		this.sessions.endOthers(me.id(), current.session(), EndReason.ENDED_BY_MEMBER);
	}

	/**
	 * An open session.
	 *
	 * @param id of the session
	 * @param startedAt when the member signed in
	 * @param lastUsedAt to within the lifetime of an access token
	 * @param device browser and system, as in "Chrome, Android"; empty if unknown
	 * @param current whether the request belongs to it
	 */
	@Schema(name = "Session")
	record SessionAnswer(UUID id, Instant startedAt, Instant lastUsedAt, String device, boolean current) {

		static SessionAnswer of(SessionSummary session, SessionId current) {
			return new SessionAnswer(session.id().value(), session.startedAt(), session.lastUsedAt(), session.device(),
					session.id().equals(current));
		}

	}

}
