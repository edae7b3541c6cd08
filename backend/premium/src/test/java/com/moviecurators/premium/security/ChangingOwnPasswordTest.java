package com.moviecurators.premium.security;

import java.time.Duration;

import com.moviecurators.premium.account.ChangingPassword;
import com.moviecurators.premium.account.CheckingPassword;
import com.moviecurators.premium.account.HashedPassword;
import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.common.ratelimit.HashingShares;
import com.moviecurators.premium.security.session.OwnSessions;
import com.moviecurators.premium.security.session.SessionId;
import com.moviecurators.premium.security.session.SessionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Hashing takes long: what happens to the account meanwhile counts. */
class ChangingOwnPasswordTest extends SessionTest {

	private static final String FIRST = "correct horse";

	private static final String OWNERS = "purple monkey dishwasher";

	private static final String THIEFS = "a long walk at night";

	@Autowired
	MemberDirectory directory;

	@Autowired
	SigningIn signingIn;

	@Autowired
	ChangingPassword passwords;

	@Autowired
	CheckingPassword checking;

	@Autowired
	OwnSessions own;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	ApplicationEventPublisher events;

	private SessionId thief;

	@BeforeEach
	void stolenSession() {
		start();
		this.thief = this.own.list(this.member.id()).getFirst().id();
	}

	@Test
	void changesThePasswordIfNothingHappensMeanwhile() {
		change(() -> {
		});
		assertThat(isPassword(THIEFS)).isTrue();
	}

	@Test
	void doesNotOverrideAChangeThatWasFaster() {
		start();
		assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> change(this::changeFaster));
		assertThat(isPassword(OWNERS)).isTrue();
		assertThat(this.own.list(this.member.id())).as("the owner's session too").hasSize(2);
	}

	@Test
	void isOverWithItsSession() {
		assertThatExceptionOfType(AuthenticationException.class)
			.isThrownBy(() -> change(() -> this.own.end(this.member.id(), this.thief)));
		assertThat(isPassword(FIRST)).isTrue();
	}

	/** Changes the password to the thief's; the rest happens after the hashing. */
	private void change(Runnable meanwhile) {
		ChangingOwnPassword changing = new ChangingOwnPassword(this.directory, this.signingIn, this.passwords,
				new HashingShares(), this.own, new After(meanwhile, this.transactions), this.events, this.clock);
		changing.change(new SessionAuthentication(this.member, this.thief), FIRST, THIEFS,
				new ClientAddress("192.0.2.7"));
	}

	private void changeFaster() {
		this.clock.advance(Duration.ofMillis(50));
		HashedPassword owners = this.passwords.hash(this.member.id(), "newPassword", OWNERS);
		this.transactions
			.executeWithoutResult((_) -> this.passwords.change(this.member.id(), owners, this.clock.instant()));
	}

	private boolean isPassword(String password) {
		String email = this.directory.find(this.member.id()).orElseThrow().email();
		return this.checking.check(email, password).isPresent();
	}

	/**
	 * A transaction that begins after something else.
	 *
	 * @param first what happens before
	 * @param transactions what begins the transaction
	 */
	private record After(Runnable first, TransactionOperations transactions) implements TransactionOperations {

		@Override
		public <T> T execute(TransactionCallback<T> action) {
			this.first.run();
			return this.transactions.execute(action);
		}

	}

}
