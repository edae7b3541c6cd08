package com.moviecurators.premium.account;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AccountTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private final Account account = new Account(new EmailAddress("A@b.kr"), "{x}hash", " 관객 ", Role.MEMBER, NOON);

	@Test
	void beginsActiveAndNotPremium() {
		assertThat(this.account.isActive()).isTrue();
		assertThat(this.account.isPremiumAt(NOON)).isFalse();
		assertThat(this.account.email()).isEqualTo("a@b.kr");
		assertThat(this.account.displayName()).isEqualTo("관객");
	}

	@Test
	void isPremiumUpToTheEndAndNotAtIt() {
		this.account.grantPremium(NOON.plusSeconds(60));
		assertThat(this.account.isPremiumAt(NOON.plusSeconds(60).minusNanos(1000))).isTrue();
		assertThat(this.account.isPremiumAt(NOON.plusSeconds(60))).isFalse();
	}

	@Test
	void isPremiumForGoodWithoutEnd() {
		this.account.grantPremium(null);
		assertThat(this.account.isPremiumAt(NOON.plusSeconds(3_000_000_000L))).isTrue();
	}

	@Test
	void losesPremiumWithItsEnd() {
		this.account.grantPremium(NOON.plusSeconds(60));
		this.account.endPremium();
		assertThat(this.account.isPremiumAt(NOON)).isFalse();
		assertThat(this.account.premiumUntil()).isNull();
	}

	@Test
	void whatWasOpenedCountsUntilTheNextPurchase() {
		this.account.grantPremium(null);
		assertThat(this.account.openPremium(NOON)).isEqualTo(PremiumOpening.OPENED);
		this.account.continuePremium(NOON.plusSeconds(60));
		assertThat(this.account.openPremium(NOON.plusSeconds(9))).isEqualTo(PremiumOpening.OPENED);
		assertThat(this.account.premiumOpenedAt()).as("the first time").isEqualTo(NOON);
		this.account.grantPremium(null);
		assertThat(this.account.premiumOpenedAt()).isNull();
	}

	@Test
	void isNotOpenedForTheFirstTimeOnHold() {
		this.account.grantPremium(null);
		this.account.holdPremium();
		this.account.continuePremium(null);
		assertThat(this.account.openPremium(NOON)).isEqualTo(PremiumOpening.ON_HOLD);
		assertThat(this.account.premiumOpenedAt()).isNull();
		this.account.releasePremium();
		assertThat(this.account.openPremium(NOON)).isEqualTo(PremiumOpening.OPENED);
	}

	@Test
	void goesOnBeingOpenedOnHold() {
		this.account.grantPremium(null);
		this.account.openPremium(NOON);
		this.account.holdPremium();
		assertThat(this.account.openPremium(NOON)).isEqualTo(PremiumOpening.OPENED);
	}

	@Test
	void isNotOpenedWithoutPremiumOrAnAccount() {
		assertThat(this.account.openPremium(NOON)).isEqualTo(PremiumOpening.NOT_PREMIUM);
		this.account.grantPremium(null);
		this.account.close(NOON);
		assertThat(this.account.openPremium(NOON)).isEqualTo(PremiumOpening.NOT_PREMIUM);
		assertThat(this.account.premiumOpenedAt()).isNull();
	}

	@Test
	void closesOnce() {
		this.account.close(NOON);
		this.account.close(NOON.plusSeconds(9));
		assertThat(this.account.isActive()).isFalse();
		assertThat(this.account.closedAt()).isEqualTo(NOON);
	}

	@Test
	void hasNoIdBeforeItIsSaved() {
		assertThatIllegalStateException().isThrownBy(this.account::memberId);
	}

}
