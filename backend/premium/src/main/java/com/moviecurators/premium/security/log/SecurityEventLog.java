package com.moviecurators.premium.security.log;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.admin.SupportRead;
import com.moviecurators.premium.security.PasswordChanged;
import com.moviecurators.premium.security.SessionAuthentication;
import com.moviecurators.premium.security.SignInRefused;
import com.moviecurators.premium.security.session.EndReason;
import com.moviecurators.premium.security.session.EndedSession;
import com.moviecurators.premium.security.session.StartedSession;
import lombok.RequiredArgsConstructor;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/**
 * Logs what happens to sign-ins, sessions and permissions: one line each, once it is
 * committed. A request that is refused leads to one short line at most. No line has an
 * e-mail, a password or a token.
 */
@Component
@RequiredArgsConstructor
class SecurityEventLog {

	private final MemberDirectory members;

	@TransactionalEventListener(fallbackExecution = true)
	void signInAccepted(StartedSession started) {
		SecurityLogLine.of("sign-in-accepted")
			.with("member", started.member().value())
			.with("session", started.session())
			.write();
	}

	/** Names the member whose password is guessed, if the e-mail has one. */
	@EventListener
	void signInRefused(SignInRefused refused) {
		SecurityLogLine line = SecurityLogLine.of("sign-in-refused");
		this.members.findByEmail(refused.email()).ifPresent((member) -> line.with("member", member.id().value()));
		line.write();
	}

	@TransactionalEventListener(fallbackExecution = true)
	void sessionEnded(EndedSession ended) {
		SecurityLogLine.of(name(ended.reason()))
			.with("member", ended.member().value())
			.with("session", ended.session())
			.with("reason", ended.reason())
			.write();
	}

	@TransactionalEventListener(fallbackExecution = true)
	void passwordChanged(PasswordChanged changed) {
		SecurityLogLine.of("password-changed").with("member", changed.member().value()).write();
	}

	@EventListener
	void supportRead(SupportRead read) {
		SecurityLogLine.of("support-read")
			.with("by", read.reader().value())
			.with("member", read.member().value())
			.write();
	}

	/** Logs members only. Whoever is not signed in is asked to sign in. */
	@EventListener
	void accessDenied(AuthorizationDeniedEvent<?> denied) {
		if (denied.getAuthentication().get() instanceof SessionAuthentication) {
			SecurityLogLine.of("access-denied").write();
		}
	}

	@EventListener
	void limitReached(ServletRequestHandledEvent handled) {
		if (handled.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS.value()) {
			SecurityLogLine.of("limit-reached").write();
		}
	}

	private static String name(EndReason reason) {
		return switch (reason) {
			case SIGNED_OUT -> "sign-out";
			case TOKEN_REUSED -> "refresh-token-reused";
			case ACCOUNT_CLOSED, PASSWORD_CHANGED, ENDED_BY_MEMBER, REPLACED -> "session-ended";
		};
	}

}
