package com.moviecurators.premium.payment.recover;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecoveringPaymentsTest extends PaymentTest {

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration TIME_TO_PAY_AND_GRACE = Duration.ofMinutes(15).plusSeconds(31);

	@Test
	void makesPremiumWhoPaidAndWhoseAnswerWasLost() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(this.kakaoPay.approvals).as("charged once").hasSize(1);
		assertThat(reasons(order)).endsWith("APPROVE_UNCLEAR", "INQUIRY_PAID");
	}

	@Test
	void approvesAgainWhatKakaoPaySaysIsNotPaid() {
		String order = unknownOrder();
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		recoverAfter(FIRST_CHECK);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(reasons(order)).endsWith("APPROVE_UNCLEAR", "INQUIRY_NOT_PAID", "APPROVE_CLAIMED",
				"APPROVE_ANSWERED");
	}

	@Test
	void reconcilesAnApprovalWhoseServerDied() {
		String order = orderWhoseServerDiedWhileApproving();
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(LEASE.minusSeconds(1));
		assertThat(status(order)).as("the lease is respected").isEqualTo(PaymentStatus.APPROVING);
		recoverAfter(Duration.ofSeconds(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(reasons(order)).endsWith("APPROVE_CLAIMED", "LEASE_OVER", "INQUIRY_PAID");
	}

	@Test
	void approvesForABrowserThatNeverCameFurther() {
		String order = readyOrder();
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		recoverAfter(Duration.ofSeconds(4));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void expiresWhatNobodyPaid() {
		String order = readyOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
		recoverAfter(Duration.ofMinutes(15));
		assertThat(status(order)).as("KakaoPay's clock may be behind ours").isEqualTo(PaymentStatus.READY);
		recoverAfter(Duration.ofSeconds(31));
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
		assertThat(this.kakaoPay.approvals).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = OrderStatus.class,
			names = { "READY", "SEND_TMS", "OPEN_PAYMENT", "SELECT_METHOD", "ARS_WAITING", "AUTH_PASSWORD" })
	void ageAloneNeverMakesAFailureOfTheUnknown(OrderStatus pending) {
		String order = unknownOrder();
		recoverAfter(Duration.ofHours(20));
		assertThat(status(order)).as("KakaoPay does not answer").isEqualTo(PaymentStatus.UNKNOWN);
		this.kakaoPay.inquiryAnswers(pending);
		recoverAfter(Duration.ofMinutes(10));
		assertThat(status(order)).as("KakaoPay's clock must go on for a whole window").isEqualTo(PaymentStatus.UNKNOWN);
		recoverAfter(Duration.ofHours(1));
		assertThat(status(order)).as("KakaoPay says not paid, and can take nothing any more")
			.isEqualTo(PaymentStatus.FAILED);
	}

	@ParameterizedTest
	@CsvSource({ "QUIT_PAYMENT, READY, CANCELED", "FAIL_PAYMENT, READY, EXPIRED", "FAIL_AUTH_PASSWORD, READY, FAILED",
			"QUIT_PAYMENT, UNKNOWN, FAILED", "FAIL_PAYMENT, UNKNOWN, FAILED", "CANCEL_PAYMENT, UNKNOWN, REFUNDED",
			"PART_CANCEL_PAYMENT, UNKNOWN, IN_REVIEW", "ISSUED_SID, UNKNOWN, IN_REVIEW",
			"UNRECOGNIZED, UNKNOWN, IN_REVIEW", "SUCCESS_PAYMENT, READY, IN_REVIEW",
			"SUCCESS_PAYMENT, UNKNOWN, APPROVED" })
	void believesKakaoPay(OrderStatus status, PaymentStatus before, PaymentStatus after) {
		String order = (before == PaymentStatus.READY) ? readyOrder() : unknownOrder();
		this.kakaoPay.inquiryAnswers(status);
		recoverAfter(TIME_TO_PAY_AND_GRACE);
		assertThat(status(order)).isEqualTo(after);
	}

	@Test
	void waitsForABankThatIsSlowerThanTheFifteenMinutes() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		recoverAfter(Duration.ofMinutes(16));
		assertThat(status(order)).as("the approve call may still come through").isEqualTo(PaymentStatus.UNKNOWN);
		assertThat(start(this.member).order()).as("no second payment meanwhile").isEqualTo(order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofMinutes(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void staysUnknownWhenALaterCallIsRefused() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-723));
		recoverAfter(FIRST_CHECK);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
		recoverAfter(Duration.ofMinutes(56));
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void asksAPersonWhenMoneyMovedAfterTheEnd() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
			recoverAfter(LEASE);
			return ScriptedKakaoPay.pay(request);
		});
		assertThat(this.approving.approve(order, TOKEN))
			.isEqualTo(new ApprovalResult.Undecided(order, PaymentStatus.IN_REVIEW));
		assertThat(isPremium(this.member)).isFalse();
	}

	@Test
	void endsAnUnpaidAttemptThatKakaoPayDoesNotKnow() {
		String order = readyOrder();
		this.kakaoPay.inquiryIsRefused(-721);
		assertThat(readyOrder()).isNotEqualTo(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void asksAPersonWhenNobodyAnswersForADay() {
		String order = unknownOrder();
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

	@Test
	void backsOffWhileKakaoPayIsSilent() {
		unknownOrder();
		for (int second = 0; second < 60; second++) {
			recoverAfter(Duration.ofSeconds(1));
		}
		assertThat(this.kakaoPay.inquiries).hasSizeBetween(3, 6);
	}

	@Test
	void checksAgainAfterARefusedInquiry() {
		String order = unknownOrder();
		this.kakaoPay.inquiryIsRefused(-401);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofSeconds(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aForgedCancelCannotStopAPayment() {
		String order = readyOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		assertThat(this.reporting.report(order)).isEqualTo(PaymentStatus.READY);
		this.approving.approve(order, TOKEN);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(this.reporting.report(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aRealCancelIsBelievedOnceKakaoPaySaysSo() {
		String order = readyOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.QUIT_PAYMENT);
		assertThat(this.reporting.report(order)).isEqualTo(PaymentStatus.CANCELED);
		assertThat(readyOrder()).isNotEqualTo(order);
	}

	@Test
	void storesNothingForAnOrderThatIsNotOurs() {
		this.receiving.receive(PaymentFixture.ORDER, TOKEN, PaymentFixture.ADDRESS);
		String order = readyOrder();
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		assertThat(count("payment_return", order)).isOne();
	}

	@Test
	void recordsALateAnswerOfAnOvertakenServer() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
			recoverAfter(LEASE);
			return ScriptedKakaoPay.pay(request);
		});
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		assertThat(count("payment_approval", order)).isOne();
	}

	@Test
	void ignoresALateUnclearAnswerOfAnOvertakenServer() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
			recoverAfter(LEASE);
			return ScriptedKakaoPay.unknown();
		});
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	private String orderWhoseServerDiedWhileApproving() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.approving.approve(order, TOKEN));
		return order;
	}

}
