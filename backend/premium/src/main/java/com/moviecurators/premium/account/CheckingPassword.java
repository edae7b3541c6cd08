package com.moviecurators.premium.account;

import java.util.Objects;
import java.util.Optional;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Somebody claims to be a member. An unknown e-mail costs the same time as a wrong
 * password: a hash that nothing matches is compared in its place.
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

	/** The member, if the e-mail has an open account and the password is its own. */
	public Optional<SignedInMember> check(String email, String password) {
		Optional<Account> account = find(email);
		boolean right = this.passwords.matches(password, account.map(Account::passwordHash).orElse(this.dummyHash));
		return account.filter((found) -> right && found.isActive()).map(Account::signedIn);
	}

	private Optional<Account> find(String email) {
		return this.accounts.findByEmail(EmailAddress.normal(email));
	}

}
