package com.moviecurators.premium.account;

import java.time.Clock;
import java.util.Objects;

import com.moviecurators.premium.idempotency.OutcomeRecorded;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens accounts. */
@Component
@RequiredArgsConstructor
public class SigningUp {

	private final AccountRepository accounts;

	private final PasswordPolicy policy;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	private final Clock clock;

	/**
	 * Opens the account. No transaction is open while the password is hashed.
	 * @throws PasswordRefused when the password is too easily guessed
	 * @throws EmailTaken when another account has the e-mail, closed ones included
	 */
	public SignedInMember signUp(NewAccount wanted) {
		return open(wanted).signedIn();
	}

	/** Opens the account, as {@link #signUp} does. */
	Account open(NewAccount wanted) {
		Account account = prepare(wanted);
		return Objects.requireNonNull(this.transactions.execute((_) -> record(account)));
	}

	private Account prepare(NewAccount wanted) {
		EmailAddress email = new EmailAddress(wanted.email());
		this.policy.check("password", wanted.password(), email.value(), wanted.displayName());
		if (this.accounts.existsByEmail(email.value())) {
			throw new EmailTaken();
		}
		return account(email, wanted);
	}

	private Account account(EmailAddress email, NewAccount wanted) {
		String hash = Objects.requireNonNull(this.passwords.encode(wanted.password()));
		return new Account(email, hash, wanted.displayName(), wanted.role(), this.clock.instant());
	}

	private Account record(Account account) {
		Account saved = save(account);
		this.events.publishEvent(OutcomeRecorded.reversible(saved));
		return saved;
	}

	private Account save(Account account) {
		try {
			return this.accounts.save(account);
		}
		catch (DataIntegrityViolationException ex) {
			// Two sign-ups at once: the unique key decides.
			throw new EmailTaken();
		}
	}

}
