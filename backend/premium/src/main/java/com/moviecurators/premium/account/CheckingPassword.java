package com.moviecurators.premium.account;

import java.util.Optional;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks the password of a sign-in. An unknown e-mail takes the same time as a wrong
 * password: the password is compared with a dummy hash.
 */
@Component
public class CheckingPassword {

	private final AccountRepository accounts;

	private final PasswordEncoder passwords;

	private final SingletonSupplier<String> dummyHash;

	CheckingPassword(AccountRepository accounts, PasswordEncoder passwords) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.dummyHash = SingletonSupplier.of(() -> passwords.encode("nobody"));
	}

	/** The member, if the e-mail has an open account and the password is right. */
	public Optional<SignedInMember> check(String email, String password) {
		// Comes first, so that the first sign-in takes as long whether the account
		// exists.
		String dummy = this.dummyHash.obtain();
		Optional<Account> account = find(email);
		boolean right = this.passwords.matches(password, account.map(Account::passwordHash).orElse(dummy));
		return account.filter((found) -> right && found.isActive()).map(Account::signedIn);
	}

	private Optional<Account> find(String email) {
		return this.accounts.findByEmail(EmailAddress.normal(email));
	}

}
