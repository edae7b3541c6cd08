package com.moviecurators.premium.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import lombok.RequiredArgsConstructor;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the password of an account, in two steps: hashing takes long. */
@Component
@RequiredArgsConstructor
public class ChangingPassword {

	private final AccountRepository accounts;

	private final PasswordPolicy policy;

	private final PasswordEncoder passwords;

	private final Clock clock;

	/**
	 * Hashes a new password of the member. No transaction should be open meanwhile.
	 * @param field of the request, for a refusal
	 * @param password in the clear, 8 to 72 characters
	 * @throws PasswordRefused if it is guessed too easily
	 */
	public HashedPassword hash(MemberId member, String field, String password) {
		Account account = this.accounts.findById(member.value()).orElseThrow(AccountClosed::new);
		this.policy.check(field, password, account.email(), account.displayName());
		return new HashedPassword(Objects.requireNonNull(this.passwords.encode(password)));
	}

	/**
	 * Stores the password in the caller's transaction, and locks the account until it
	 * ends.
	 * @param checked when the check of the present password began
	 * @return false if the account was closed or the password changed since
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean change(MemberId member, HashedPassword password, Instant checked) {
		Optional<Account> account = this.accounts.lockById(member.value())
			.filter((found) -> found.isActive() && found.hasPasswordOf(checked));
		account.ifPresent((found) -> found.changePassword(password, this.clock.instant()));
		return account.isPresent();
	}

}
