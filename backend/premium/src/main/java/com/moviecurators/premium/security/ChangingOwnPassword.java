package com.moviecurators.premium.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import com.moviecurators.premium.account.ChangingPassword;
import com.moviecurators.premium.account.HashedPassword;
import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.account.PasswordRefused;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.common.ratelimit.HashingShares;
import com.moviecurators.premium.idempotency.OutcomeRecorded;
import com.moviecurators.premium.security.session.EndReason;
import com.moviecurators.premium.security.session.OwnSessions;
import com.moviecurators.premium.security.session.SessionId;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes the password of the member who is signed in, and ends all their other sessions.
 */
@Component
@RequiredArgsConstructor
class ChangingOwnPassword {

	private final MemberDirectory members;

	private final SigningIn signingIn;

	private final ChangingPassword passwords;

	private final HashingShares shares;

	private final OwnSessions sessions;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/**
	 * Changes the password. No transaction is open while passwords are hashed.
	 * @throws WrongPassword if the current password is another one, or becomes another
	 * one meanwhile
	 * @throws AuthenticationException if the caller's session ends meanwhile
	 * @throws PasswordRefused if the new one is guessed too easily
	 */
	PasswordChanged change(SessionAuthentication caller, String current, String wanted, ClientAddress address) {
		MemberId member = caller.getPrincipal().id();
		Instant checked = this.clock.instant();
		String email = this.members.find(member).map(MemberSummary::email).orElseThrow(WrongPassword::new);
		requireCurrent(new SignInAttempt(email, current, address, "session " + caller.session()));
		HashedPassword password = this.shares.ofKnown(email, address,
				() -> this.passwords.hash(member, "newPassword", wanted));
		return Objects.requireNonNull(this.transactions.execute((_) -> record(caller, password, checked)));
	}

	/** The session has an allowance of its own, as a known browser has. */
	private void requireCurrent(SignInAttempt attempt) {
		try {
			this.signingIn.recognise(attempt);
		}
		catch (BadCredentials ex) {
			throw new WrongPassword();
		}
	}

	private PasswordChanged record(SessionAuthentication caller, HashedPassword password, Instant checked) {
		MemberId member = caller.getPrincipal().id();
		if (!this.passwords.change(member, password, checked)) {
			throw new WrongPassword();
		}
		if (!this.sessions.isOpen(member, caller.session())) {
			throw new CredentialsExpiredException("The session has ended");
		}
		this.sessions.endOthers(member, caller.session(), EndReason.PASSWORD_CHANGED);
		return published(new PasswordChanged(member));
	}

	private PasswordChanged published(PasswordChanged changed) {
		this.events.publishEvent(changed);
		this.events.publishEvent(OutcomeRecorded.reversible(changed));
		return changed;
	}

}
