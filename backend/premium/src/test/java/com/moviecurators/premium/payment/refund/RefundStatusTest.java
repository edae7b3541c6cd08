package com.moviecurators.premium.payment.refund;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.moviecurators.premium.payment.refund.RefundStatus.CALLING;
import static com.moviecurators.premium.payment.refund.RefundStatus.DONE;
import static com.moviecurators.premium.payment.refund.RefundStatus.REFUSED;
import static com.moviecurators.premium.payment.refund.RefundStatus.REQUESTED;
import static com.moviecurators.premium.payment.refund.RefundStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

class RefundStatusTest {

	private static final Map<RefundStatus, Set<RefundStatus>> MOVES = new EnumMap<>(Map.of(REQUESTED,
			EnumSet.of(CALLING, DONE, REFUSED), CALLING, EnumSet.of(REQUESTED, UNKNOWN, DONE, REFUSED), UNKNOWN,
			EnumSet.of(REQUESTED, DONE, REFUSED), REFUSED, EnumSet.of(DONE), DONE, EnumSet.noneOf(RefundStatus.class)));

	static Stream<Arguments> allPairs() {
		return Stream.of(RefundStatus.values())
			.flatMap((from) -> Stream.of(RefundStatus.values()).map((to) -> Arguments.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("allPairs")
	void movesOnlyAsTheTableSays(RefundStatus from, RefundStatus to) {
		assertThat(from.canBecome(to)).isEqualTo(MOVES.get(from).contains(to));
	}

	@Test
	void whatMayHaveBeenDoneIsNeverSentAgainUnasked() {
		assertThat(UNKNOWN.canBecome(CALLING)).isFalse();
	}

}
