package com.moviecurators.premium.payment.query;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Whoever reads a payment does not wait for what a clock that is set back put off. */
class ReadingAfterSetBackTest extends PaymentTest {

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration SET_BACK = Duration.ofMinutes(13);

	@Autowired
	ReconcilingOnRead reconciling;

	@Test
	void aReadShortensTheWaitForAnUnknownPaymentAfterTheClockWasSetBack() {
		this.clock.advance(SET_BACK);
		String order = unknownOrder();
		assertDecidedSoonAfterTheClockIsSetBack(order, Duration.ZERO, PaymentStatus.APPROVED);
	}

	@Test
	void aReadShortensTheWaitForACheckThatRunsUntilTheFuture() {
		String order = unknownOrder();
		this.clock.advance(SET_BACK);
		this.kakaoPay.onOrder((request) -> {
			throw new CannotAcquireLockException("the check is left to its lease");
		});
		this.recovering.recoverDue();
		assertDecidedSoonAfterTheClockIsSetBack(order, Duration.ZERO, PaymentStatus.APPROVED);
	}

	@Test
	void aReadShortensTheWaitForAnApprovalAfterTheClockWasSetBack() {
		this.clock.advance(SET_BACK);
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatIllegalStateException().isThrownBy(() -> this.approving.approve(order, TOKEN));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
		assertDecidedSoonAfterTheClockIsSetBack(order, LEASE, PaymentStatus.APPROVED);
	}

	@Test
	void aReadShortensTheWaitForAReadyCallAfterTheClockWasSetBack() {
		this.clock.advance(SET_BACK);
		this.kakaoPay.onReady((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatIllegalStateException().isThrownBy(() -> start(this.member));
		String order = this.jdbc.sql("select order_handle from payment_attempt where member_id = ?")
			.param(this.member.value())
			.query(String.class)
			.single();
		assertThat(status(order)).isEqualTo(PaymentStatus.CREATED);
		assertDecidedSoonAfterTheClockIsSetBack(order, LEASE, PaymentStatus.FAILED);
	}

	private void assertDecidedSoonAfterTheClockIsSetBack(String order, Duration lease, PaymentStatus end) {
		this.clock.advance(SET_BACK.negated());
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.reconciling.read(order);
		if (lease.isPositive()) {
			PaymentStatus before = status(order);
			recoverAfter(lease.minusMillis(1));
			assertThat(status(order)).as("the call may be under way").isEqualTo(before);
		}
		recoverAfter(Duration.ofMillis(1));
		assertThat(status(order)).isEqualTo(end);
	}

}
