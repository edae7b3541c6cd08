package com.moviecurators.premium.membership;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MembershipPeriodTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final MemberId MEMBER = new MemberId(7);

	private static final MemberId ADMIN = new MemberId(1);

	@Test
	void aBoughtOneIsOpenForGood() {
		MembershipPeriod period = MembershipPeriod.lifetime(MEMBER, "order", "PREMIUM_LIFETIME", NOON);
		assertThat(period.isOpenAt(NOON.plusSeconds(3_000_000_000L))).isTrue();
		assertThat(period.grantedBy()).isNull();
	}

	@Test
	void aGrantedOneIsOpenUpToItsEndAndNotAtIt() {
		MembershipPeriod period = MembershipPeriod.byHand(MEMBER, ADMIN, NOON, NOON.plusSeconds(60));
		assertThat(period.isOpenAt(NOON.plusSeconds(60).minusNanos(1000))).isTrue();
		assertThat(period.isOpenAt(NOON.plusSeconds(60))).isFalse();
		assertThat(period.orderHandle()).isNull();
		assertThat(period.grantedBy()).isEqualTo(1);
	}

	@Test
	void endsOnce() {
		MembershipPeriod period = MembershipPeriod.lifetime(MEMBER, "order", "PREMIUM_LIFETIME", NOON);
		period.end(NOON.plusSeconds(9), null);
		period.end(NOON.plusSeconds(99), ADMIN);
		assertThat(period.isOpenAt(NOON)).isFalse();
		assertThat(period.endedAt()).isEqualTo(NOON.plusSeconds(9));
		assertThat(period.endedBy()).isNull();
	}

}
