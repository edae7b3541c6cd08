package com.moviecurators.premium.account;

import java.time.Clock;
import java.util.Objects;

import lombok.RequiredArgsConstructor;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens accounts. */
@Component
@RequiredArgsConstructor
public class SigningUp {

	private final AccountRepository accounts;

	private final PasswordEncoder passwords;

	private final Clock clock;

	/**
	 * Opens the account. No transaction is open while the password is hashed.
	 * @throws EmailTaken when another account has the e-mail, closed ones included
	 */
	public SignedInMember signUp(NewAccount wanted) {
		return save(prepare(wanted)).signedIn();
	}

	/**
	 * The account to be opened, its password hashed: slow, so no transaction is to be
	 * open meanwhile.
	 * @throws EmailTaken when another account has the e-mail
	 */
	Account prepare(NewAccount wanted) {
		EmailAddress email = new EmailAddress(wanted.email());
		if (this.accounts.existsByEmail(email.value())) {
			throw new EmailTaken();
		}
		return account(email, wanted);
	}

	private Account account(EmailAddress email, NewAccount wanted) {
		String hash = Objects.requireNonNull(this.passwords.encode(wanted.password()));
		return new Account(email, hash, wanted.displayName(), wanted.role(), this.clock.instant());
	}

	/**
	 * Opens it.
	 * @throws EmailTaken when another sign-up was faster
	 */
	Account save(Account account) {
		try {
			return this.accounts.save(account);
		}
		catch (DataIntegrityViolationException ex) {
			// Two sign-ups at once: the unique key decides.
			throw new EmailTaken();
		}
	}

}
