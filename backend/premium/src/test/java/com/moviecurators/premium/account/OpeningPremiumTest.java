package com.moviecurators.premium.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

/** Opening costs a transaction once, and nothing afterwards. */
class OpeningPremiumTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final MemberId MEMBER = new MemberId(7);

	private final Account account = new Account(new EmailAddress("a@b.kr"), "{x}hash", "관객", Role.MEMBER, NOON);

	private final AccountRepository accounts = mock();

	private final OpeningPremium opening = new OpeningPremium(this.accounts, TransactionOperations.withoutTransaction(),
			Clock.fixed(NOON, ZoneOffset.UTC));

	OpeningPremiumTest() {
		when(this.accounts.findById(7)).thenReturn(Optional.of(this.account));
		when(this.accounts.lockById(7)).thenReturn(Optional.of(this.account));
	}

	@Test
	void locksTheAccountTheFirstTimeOnly() {
		this.account.grantPremium(null);
		for (int time = 0; time < 3; time++) {
			assertThat(this.opening.open(MEMBER)).isEqualTo(PremiumOpening.OPENED);
		}
		verify(this.accounts, times(3)).findById(7);
		verify(this.accounts, times(1)).lockById(7);
		assertThat(this.account.premiumOpenedAt()).isEqualTo(NOON);
	}

	@Test
	void locksNothingForWhoIsNotPremium() {
		assertThat(this.opening.open(MEMBER)).isEqualTo(PremiumOpening.NOT_PREMIUM);
		verify(this.accounts, times(0)).lockById(anyLong());
	}

	@Test
	void decidesByWhatItReadsUnderTheLock() {
		this.account.grantPremium(null);
		Account held = new Account(new EmailAddress("a@b.kr"), "{x}hash", "관객", Role.MEMBER, NOON);
		held.grantPremium(null);
		held.holdPremium();
		when(this.accounts.lockById(7)).thenReturn(Optional.of(held));
		assertThat(this.opening.open(MEMBER)).isEqualTo(PremiumOpening.ON_HOLD);
	}

}
