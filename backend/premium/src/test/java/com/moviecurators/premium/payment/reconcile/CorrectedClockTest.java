package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;
import java.util.function.Supplier;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Payments that began while the database's clock was nine hours ahead. Nobody can tell
 * their age once it is corrected, so their time to pay is taken for over.
 */
@ExtendWith(OutputCaptureExtension.class)
class CorrectedClockTest extends PaymentTest {

	private static final Duration NINE_HOURS = Duration.ofHours(9);

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	ReconcilingPayment reconciling;

	@Test
	void whatMayHaveBeenChargedGoesToAPersonAndIsJudgedOn(CapturedOutput output) {
		String order = begunAhead(NINE_HOURS, this::unknownOrder);
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		inquire(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		for (int check = 0; check < 20; check++) {
			recoverAfter(Duration.ofMinutes(10));
		}
		assertThat(output).containsOnlyOnce("ALERT payment needs a person (GAVE_UP_ASKING");
		assertThat(this.kakaoPay.approvals).as("approve calls without end").hasSize(1);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofMinutes(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void whatNobodyChargedKeepsTheMemberFromBuyingNoLonger() {
		String order = begunAhead(NINE_HOURS, this::readyOrder);
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
		assertThat(start(this.member).order()).isNotEqualTo(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
	}

	@Test
	void isExpiredByAnInquiryToo() {
		String order = begunAhead(NINE_HOURS, this::readyOrder);
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
		inquire(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
	}

	@Test
	void isStillPaidIfTheClockWasMinutesAhead() {
		String order = begunAhead(Duration.ofMinutes(59), this::readyOrder);
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
	}

	private String begunAhead(Duration ahead, Supplier<String> beginning) {
		this.clock.advance(ahead);
		String order = beginning.get();
		this.clock.advance(ahead.negated());
		return order;
	}

	private void inquire(String order) {
		this.reconciling.inquire(Inquiry.about(this.attempts.findByOrder(order).orElseThrow(), this.clock.instant()));
	}

}
