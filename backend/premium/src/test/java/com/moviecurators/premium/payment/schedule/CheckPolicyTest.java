package com.moviecurators.premium.payment.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table in {@link CheckPolicy}'s documentation. */
class CheckPolicyTest {

	private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

	private final CheckPolicy policy = new CheckPolicy(PaymentSettingsTest.DEFAULTS);

	@Test
	void waitsForTheCallThatIsUnderWay() {
		assertThat(this.policy.readyDeadline(NOW)).isEqualTo(NOW.plusSeconds(30));
		assertThat(this.policy.leaseEnd(NOW)).isEqualTo(NOW.plusSeconds(30));
	}

	@Test
	void leavesAFreshReturnToTheBrowser() {
		assertThat(this.policy.afterReturn(NOW)).isEqualTo(NOW.plusSeconds(4));
	}

	@Test
	void closesAnUnpaidAttemptOnlyAfterTheGrace() {
		assertThat(this.policy.closingTime(NOW)).isEqualTo(NOW.plusSeconds(30));
		assertThat(this.policy.afterExpiry(NOW)).isAfter(this.policy.closingTime(NOW));
	}

	@ParameterizedTest
	@CsvSource({ "0, 10", "1, 20", "3, 80", "7, 1280", "8, 1440", "30, 1440" })
	void looksAtReviewsEverMoreSeldom(int checks, int minutes) {
		assertThat(this.policy.whileReviewed(NOW, checks)).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
	}

	@ParameterizedTest
	@CsvSource({ "1, 0", "2, 2", "3, 4", "6, 32", "7, 60", "50, 60" })
	void repeatsAnUnpaidApprovalEverMoreSeldom(int claims, int seconds) {
		assertThat(this.policy.afterNotPaid(NOW, claims)).isEqualTo(NOW.plusSeconds(seconds));
	}

	@ParameterizedTest
	@CsvSource({ "1, 2", "2, 4", "3, 7", "4, 7", "2000000000, 7" })
	void retriesAnApprovalWhileTheMemberWaits(int claims, int seconds) {
		assertThat(this.policy.afterApproveCall(NOW, claims)).isEqualTo(NOW.plusSeconds(seconds));
	}

	@ParameterizedTest
	@CsvSource({ "1, 2", "2, 4", "5, 32", "6, 60", "2000000000, 60" })
	void doesNotAskEveryFewSecondsAboutAPaymentThatIsUnfinished(int claims, int seconds) {
		assertThat(this.policy.afterUnfinished(NOW, claims)).isEqualTo(NOW.plusSeconds(seconds));
		assertThat(this.policy.beforeRepeatedApproval(NOW)).isEqualTo(NOW.plusSeconds(60));
	}

	@ParameterizedTest
	@CsvSource({ "0, 2", "3, 16", "8, 512", "9, 600", "2147483647, 600" })
	void doublesThePauseUpToTheLimit(int earlier, int seconds) {
		Instant next = NOW.plusSeconds(seconds);
		assertThat(this.policy.afterCheck(NOW, earlier)).isEqualTo(next);
		assertThat(this.policy.afterFailure(NOW, earlier)).isEqualTo(next);
	}

	@ParameterizedTest
	@CsvSource({ "1, 2", "4, 16", "10, 600" })
	void retriesACancelCallWithoutATimeLimit(int claims, int seconds) {
		assertThat(this.policy.afterCancelCall(NOW, claims)).isEqualTo(NOW.plusSeconds(seconds));
		assertThat(this.policy.afterUnknownCancel(NOW)).isEqualTo(NOW.plus(Duration.ofSeconds(2)));
	}

	@Test
	void asksAboutWhatWasPaidFifteenTimesInAMonthAtTheSameTimeOfTheDay() {
		List<Long> days = new ArrayList<>();
		Instant next = this.policy.whilePaid(NOW, NOW);
		while (next != null) {
			days.add(Duration.between(NOW, next).toDays());
			assertThat(Duration.between(NOW, next)).isEqualTo(Duration.ofDays(days.getLast()));
			// Each check comes hours late, and this shifts no later one.
			next = this.policy.whilePaid(next.plus(Duration.ofHours(5)), NOW);
		}
		assertThat(days).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 9L, 12L, 15L, 18L, 21L, 24L, 27L, 30L);
	}

	@Test
	void aClockThatWasAheadMakesNoPauseLonger() {
		assertThat(this.policy.whilePaid(NOW, NOW.plus(Duration.ofDays(60)))).isEqualTo(NOW.plus(Duration.ofDays(1)));
	}

	@Test
	void asksNobodyAboutWhatWasPaidIfTheSettingSaysSo() {
		CheckPolicy never = new CheckPolicy(PaymentSettingsTest.watchingPaidFor(Duration.ZERO));
		assertThat(never.whilePaid(NOW, NOW)).isNull();
	}

	@Test
	void bringsForwardNoCheckOfAPaymentThatWasMade() {
		for (int day = 0; day < 30; day++) {
			assertThat(this.policy.whilePaid(NOW, NOW.minus(Duration.ofDays(day)))).isBefore(this.policy.latest(NOW));
		}
	}

}
