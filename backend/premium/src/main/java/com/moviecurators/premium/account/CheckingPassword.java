package com.moviecurators.premium.account;

import java.util.Objects;
import java.util.Optional;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks the password of a sign-in. An unknown e-mail takes the same time as a wrong
 * password: the password is compared with a dummy hash.
 */
@Component
public class CheckingPassword {

	private final AccountRepository accounts;

	private final PasswordEncoder passwords;

	private final String dummyHash;

	CheckingPassword(AccountRepository accounts, PasswordEncoder passwords) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.dummyHash = Objects.requireNonNull(passwords.encode("nobody"));
	}

	/** The member, if the e-mail has an open account and the password is right. */
	public Optional<SignedInMember> check(String email, String password) {
		Optional<Account> account = find(email);
		boolean right = this.passwords.matches(password, account.map(Account::passwordHash).orElse(this.dummyHash));
		return account.filter((found) -> right && found.isActive()).map(Account::signedIn);
	}

	private Optional<Account> find(String email) {
		return this.accounts.findByEmail(EmailAddress.normal(email));
	}

}
