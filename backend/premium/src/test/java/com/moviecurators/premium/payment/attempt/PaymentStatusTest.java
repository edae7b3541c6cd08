package com.moviecurators.premium.payment.attempt;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.moviecurators.premium.payment.attempt.PaymentStatus.APPROVED;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.APPROVING;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.CANCELED;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.CREATED;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.EXPIRED;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.FAILED;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.IN_REVIEW;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.PARTIALLY_REFUNDED;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.READY;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.REFUNDED;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.REFUNDING;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.RETURNED;
import static com.moviecurators.premium.payment.attempt.PaymentStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

/** Walks the whole matrix: what the table does not name must be refused. */
class PaymentStatusTest {

	private static final Map<PaymentStatus, Set<PaymentStatus>> MOVES = new EnumMap<>(Map.ofEntries(
			Map.entry(CREATED, EnumSet.of(READY, FAILED, EXPIRED)),
			Map.entry(READY, EnumSet.of(RETURNED, REFUNDING, REFUNDED, CANCELED, FAILED, EXPIRED, IN_REVIEW)),
			Map.entry(RETURNED, EnumSet.of(APPROVING, REFUNDING, REFUNDED, CANCELED, FAILED, EXPIRED, IN_REVIEW)),
			Map.entry(APPROVING, EnumSet.of(APPROVED, RETURNED, REFUNDING, FAILED, EXPIRED, UNKNOWN, IN_REVIEW)),
			Map.entry(UNKNOWN, EnumSet.of(APPROVED, RETURNED, REFUNDING, REFUNDED, FAILED, IN_REVIEW)),
			Map.entry(APPROVED, EnumSet.of(PARTIALLY_REFUNDED, REFUNDED, IN_REVIEW)),
			Map.entry(PARTIALLY_REFUNDED, EnumSet.of(PARTIALLY_REFUNDED, REFUNDED, IN_REVIEW)),
			Map.entry(REFUNDED, EnumSet.of(IN_REVIEW)), Map.entry(REFUNDING, EnumSet.of(REFUNDED, IN_REVIEW)),
			Map.entry(CANCELED, EnumSet.of(REFUNDING, REFUNDED, IN_REVIEW)),
			Map.entry(FAILED, EnumSet.of(REFUNDING, REFUNDED, IN_REVIEW)),
			Map.entry(EXPIRED, EnumSet.of(REFUNDING, REFUNDED, IN_REVIEW)), Map.entry(IN_REVIEW, EnumSet.of(APPROVED,
					PARTIALLY_REFUNDED, REFUNDING, REFUNDED, CANCELED, FAILED, EXPIRED, IN_REVIEW))));

	static Stream<Arguments> allPairs() {
		return Stream.of(PaymentStatus.values())
			.flatMap((from) -> Stream.of(PaymentStatus.values()).map((to) -> Arguments.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("allPairs")
	void movesOnlyAsTheTableSays(PaymentStatus from, PaymentStatus to) {
		assertThat(from.canBecome(to)).isEqualTo(MOVES.get(from).contains(to));
	}

	@Test
	void unknownNeverExpiresOrIsCanceledByAge() {
		assertThat(UNKNOWN.canBecome(EXPIRED)).isFalse();
		assertThat(UNKNOWN.canBecome(CANCELED)).isFalse();
	}

	@Test
	void onlyAnAttemptThatCertainlyKeptNoMoneyFreesItsPlace() {
		assertThat(PaymentStatus.values()).filteredOn((status) -> !status.isLive())
			.containsExactlyInAnyOrder(REFUNDED, CANCELED, FAILED, EXPIRED);
	}

	@Test
	void whatIsFinalMovesByRefundsOrToAPersonOnly() {
		assertThat(PaymentStatus.values()).filteredOn(PaymentStatus::isFinal)
			.allSatisfy((status) -> assertThat(MOVES.get(status)).isSubsetOf(PARTIALLY_REFUNDED, REFUNDING, REFUNDED,
					IN_REVIEW));
	}

}
