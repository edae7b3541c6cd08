package com.moviecurators.kakaopay.simulator.engine;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static com.moviecurators.kakaopay.simulator.engine.PaymentStatus.AUTH_PASSWORD;
import static com.moviecurators.kakaopay.simulator.engine.PaymentStatus.CANCEL_PAYMENT;
import static com.moviecurators.kakaopay.simulator.engine.PaymentStatus.FAIL_PAYMENT;
import static com.moviecurators.kakaopay.simulator.engine.PaymentStatus.OPEN_PAYMENT;
import static com.moviecurators.kakaopay.simulator.engine.PaymentStatus.PART_CANCEL_PAYMENT;
import static com.moviecurators.kakaopay.simulator.engine.PaymentStatus.QUIT_PAYMENT;
import static com.moviecurators.kakaopay.simulator.engine.PaymentStatus.READY;
import static com.moviecurators.kakaopay.simulator.engine.PaymentStatus.SELECT_METHOD;
import static com.moviecurators.kakaopay.simulator.engine.PaymentStatus.SUCCESS_PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

class PaymentStatusTests {

	private static final Map<PaymentStatus, Set<PaymentStatus>> NEXT = Map.of(READY,
			EnumSet.of(OPEN_PAYMENT, SELECT_METHOD, QUIT_PAYMENT, FAIL_PAYMENT), OPEN_PAYMENT,
			EnumSet.of(SELECT_METHOD, QUIT_PAYMENT, FAIL_PAYMENT), SELECT_METHOD,
			EnumSet.of(AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT), AUTH_PASSWORD,
			EnumSet.of(SUCCESS_PAYMENT, FAIL_PAYMENT), SUCCESS_PAYMENT, EnumSet.of(PART_CANCEL_PAYMENT, CANCEL_PAYMENT),
			PART_CANCEL_PAYMENT, EnumSet.of(PART_CANCEL_PAYMENT, CANCEL_PAYMENT), CANCEL_PAYMENT,
			EnumSet.noneOf(PaymentStatus.class), QUIT_PAYMENT, EnumSet.noneOf(PaymentStatus.class), FAIL_PAYMENT,
			EnumSet.noneOf(PaymentStatus.class));

	@Test
	void movesOnlyForward() {
		for (PaymentStatus from : PaymentStatus.values()) {
			for (PaymentStatus to : PaymentStatus.values()) {
				assertThat(from.canBecome(to)).as(from + " to " + to).isEqualTo(NEXT.get(from).contains(to));
			}
		}
	}

	@Test
	void isExactlyOneOfOpenPaidOverOrAuthenticated() {
		for (PaymentStatus status : PaymentStatus.values()) {
			int classes = (status.awaitsPayer() ? 1 : 0) + (status.isPaid() ? 1 : 0) + (status.isOver() ? 1 : 0);
			assertThat(classes).as(status.name()).isEqualTo((status == AUTH_PASSWORD) ? 0 : 1);
		}
	}

}
