package com.moviecurators.premium.payment.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.withdrawal.RefundFacts.EarlierRefund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes back, by the terms and by nothing else. */
class RefundPolicyTest {

	/** A Monday, noon in Korea. */
	private static final Instant BEGIN = Instant.parse("2026-11-23T03:00:00Z");

	private static final Won PRICE = Won.of(39_000);

	@ParameterizedTest
	@CsvSource({ "0, false, WITHDRAWAL, 39000", "7, false, WITHDRAWAL, 39000", "8, false, LATE_UNUSED, 35100",
			"30, false, LATE_UNUSED, 35100", "31, false, TOO_LATE, 0", "0, true, USED, 19500", "30, true, USED, 19500",
			"31, true, TOO_LATE, 0", "4000, false, TOO_LATE, 0" })
	void givesWhatTheTermOfTheDayGives(int days, boolean used, RefundCode code, long amount) {
		RefundQuote quote = quote(facts(PaymentStatus.APPROVED, EarlierRefund.NONE, 0, used), days);
		assertThat(quote.code()).isEqualTo(code);
		assertThat(quote.amount()).isEqualTo(Won.of(amount));
	}

	@ParameterizedTest
	@EnumSource
	void givesNothingInAnyOtherState(PaymentStatus status) {
		RefundQuote quote = quote(facts(status, EarlierRefund.NONE, 0, false), 0);
		assertThat(quote.code()).isEqualTo(switch (status) {
			case APPROVED, PARTIALLY_REFUNDED -> RefundCode.WITHDRAWAL;
			case REFUNDING -> RefundCode.REFUND_IN_PROGRESS;
			case REFUNDED -> RefundCode.ALREADY_REFUNDED;
			case IN_REVIEW -> RefundCode.IN_REVIEW;
			case CREATED, READY, RETURNED, APPROVING, UNKNOWN, CANCELED, FAILED, EXPIRED -> RefundCode.NOT_PAID;
		});
		assertThat(quote.givesNothing()).isEqualTo(quote.code() != RefundCode.WITHDRAWAL);
	}

	@ParameterizedTest
	@CsvSource({ "OPEN, REFUND_IN_PROGRESS", "ENDED_ACCESS, ALREADY_REFUNDED", "REFUSED, REFUND_REFUSED" })
	void givesNothingAfterAnEarlierRefund(EarlierRefund earlier, RefundCode code) {
		RefundQuote quote = quote(facts(PaymentStatus.PARTIALLY_REFUNDED, earlier, 0, false), 0);
		assertThat(quote.code()).isEqualTo(code);
		assertThat(quote.givesNothing()).isTrue();
	}

	/** What has its own reason says it first. */
	@ParameterizedTest
	@CsvSource({ "NONE, ACCESS_ENDED", "OPEN, REFUND_IN_PROGRESS", "ENDED_ACCESS, ALREADY_REFUNDED",
			"REFUSED, REFUND_REFUSED" })
	void givesNothingByItselfOnceAnAdminEndedTheAccess(EarlierRefund earlier, RefundCode code) {
		RefundFacts facts = new RefundFacts(PaymentStatus.APPROVED, earlier, PRICE, Won.of(0), BEGIN, false, true);
		assertThat(quote(facts, 0).code()).isEqualTo(code);
		assertThat(quote(facts, 0).givesNothing()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "false, 10000, WITHDRAWAL, 29000", "true, 10000, USED, 9500", "true, 19490, USED, 10",
			"true, 19500, ALREADY_REFUNDED, 0", "true, 25000, ALREADY_REFUNDED, 0",
			"false, 39000, ALREADY_REFUNDED, 0" })
	void deductsWhatHasGoneBack(boolean used, long refunded, RefundCode code, long amount) {
		RefundQuote quote = quote(facts(PaymentStatus.PARTIALLY_REFUNDED, EarlierRefund.NONE, refunded, used), 0);
		assertThat(quote.code()).isEqualTo(code);
		assertThat(quote.amount()).isEqualTo(Won.of(amount));
	}

	@Test
	void neverGivesMoreThanIsLeftNorMoreForUseOrForWaiting() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 2_000; round++) {
			Won paid = Won.of(random.nextLong(1, 1_000_000_000));
			Won refunded = Won.of(random.nextBoolean() ? 0 : random.nextLong(0, paid.amount() + 1));
			Duration early = Duration.ofMinutes(random.nextLong(60 * 24 * 40));
			Duration late = early.plusMinutes(random.nextLong(60 * 24 * 40));
			long unused = amount(paid, refunded, false, early);
			assertThat(unused).as("seed %d, round %d", seed, round)
				.isBetween(0L, paid.amount() - refunded.amount())
				.isGreaterThanOrEqualTo(amount(paid, refunded, true, early))
				.isGreaterThanOrEqualTo(amount(paid, refunded, false, late));
		}
	}

	private static long amount(Won paid, Won refunded, boolean used, Duration after) {
		RefundFacts facts = new RefundFacts(PaymentStatus.PARTIALLY_REFUNDED, EarlierRefund.NONE, paid, refunded, BEGIN,
				used, false);
		RefundQuote quote = RefundPolicy.quote(facts, BEGIN.plus(after));
		assertThat(quote.givesNothing()).isEqualTo(quote.lastDay() == null || quote.code() == RefundCode.TOO_LATE);
		return quote.amount().amount();
	}

	private static RefundFacts facts(PaymentStatus status, EarlierRefund earlier, long refunded, boolean used) {
		return new RefundFacts(status, earlier, PRICE, Won.of(refunded), BEGIN, used, false);
	}

	private static RefundQuote quote(RefundFacts facts, int daysLater) {
		return RefundPolicy.quote(facts, BEGIN.plus(Duration.ofDays(daysLater)));
	}

}
