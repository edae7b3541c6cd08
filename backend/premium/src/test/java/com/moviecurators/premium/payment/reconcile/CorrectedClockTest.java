package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;

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
		this.clock.advance(NINE_HOURS);
		String order = unknownOrder();
		this.clock.advance(NINE_HOURS.negated());
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
		this.clock.advance(NINE_HOURS);
		String order = readyOrder();
		this.clock.advance(NINE_HOURS.negated());
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
		assertThat(start(this.member).order()).isNotEqualTo(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
	}

	@Test
	void isExpiredByAnInquiryToo() {
		this.clock.advance(NINE_HOURS);
		String order = readyOrder();
		this.clock.advance(NINE_HOURS.negated());
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
		inquire(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
	}

	@Test
	void isStillPaidIfTheClockWasMinutesAhead() {
		this.clock.advance(Duration.ofMinutes(59));
		String order = readyOrder();
		this.clock.advance(Duration.ofMinutes(-59));
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
	}

	private void inquire(String order) {
		this.reconciling.inquire(Inquiry.about(this.attempts.findByOrder(order).orElseThrow(), this.clock.instant()));
	}

}
