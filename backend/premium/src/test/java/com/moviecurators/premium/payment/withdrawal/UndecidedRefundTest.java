package com.moviecurators.premium.payment.withdrawal;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.query.ReconcilingOnRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** KakaoPay does not say yes: nobody guesses, and the member is told what is true. */
@ExtendWith(OutputCaptureExtension.class)
class UndecidedRefundTest extends WithdrawalTest {

	@Autowired
	ReconcilingOnRead reading;

	@Test
	void accessEndsWhenKakaoPayConfirms() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		RefundState undecided = new RefundState(order, PaymentStatus.APPROVED, 0, null);
		assertThat(request(order, PRICE)).isEqualTo(undecided);
		assertThat(request(order, PRICE)).as("a repeat").isEqualTo(undecided);
		assertThat(preview(order).code()).isEqualTo(RefundCode.REFUND_IN_PROGRESS);
		assertThat(isPremium(this.member)).isTrue();
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(FIRST_CHECK);
		assertThat(request(order, PRICE))
			.isEqualTo(new RefundState(order, PaymentStatus.REFUNDED, PRICE, this.clock.instant()));
		assertThat(isPremium(this.member)).isFalse();
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(reasons(order)).endsWith("REFUND_REQUESTED", "REFUND_CONFIRMED");
	}

	@Test
	void nothingIsOpenedForTheFirstTimeMeanwhile() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		request(order, PRICE);
		assertThat(open()).isEqualTo(PremiumOpening.ON_HOLD);
	}

	@Test
	void whoeverHadOpenedBeforeGoesOn() {
		String order = paidOrder();
		open();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		request(order, 19_500);
		assertThat(open()).isEqualTo(PremiumOpening.OPENED);
	}

	@Test
	void isCarriedOnWhenTheServerDiesBeforeTheCall() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> request(order, PRICE));
		this.kakaoPay.onCancel(this.kakaoPay::refund);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofSeconds(30));
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
	}

	@Test
	void readingThePaymentBringsTheAnswerForward() {
		this.clock.advance(Duration.ofMinutes(13));
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		request(order, PRICE);
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		this.clock.advance(Duration.ofMinutes(-13));
		this.reading.read(order);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void aPersonIsAlertedAfterADayAndThePaymentStaysWhereItIs(CapturedOutput output) {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		request(order, PRICE);
		recoverAfter(Duration.ofHours(25));
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(reasons(order)).containsOnlyOnce("REFUND_GAVE_UP");
		assertThat(output).containsOnlyOnce("ALERT payment needs a person (REFUND_GAVE_UP");
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(Duration.ofDays(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
	}

	/** Money went back in KakaoPay's partner console while the cancel was under way. */
	@Test
	void theMemberIsShownTheNewAmountWhenTheRefundWasOvertaken() {
		CancelBooks books = new CancelBooks(this.kakaoPay);
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> {
			books.console(10_000);
			return books.cancel(request);
		});
		request(order, PRICE);
		this.kakaoPay.onCancel(books::cancel);
		recoverAfter(FIRST_CHECK);
		assertThat(refunds(order)).containsExactly("REFUSED", "DONE");
		assertThatExceptionOfType(RefundNotGiven.Changed.class).isThrownBy(() -> request(order, PRICE))
			.satisfies((changed) -> assertThat(changed.quote().amount()).isEqualTo(Won.of(29_000)));
		assertThat(preview(order).code()).as("may ask again").isEqualTo(RefundCode.WITHDRAWAL);
		assertThat(request(order, 29_000).status()).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(books.canceled()).isEqualTo(PRICE);
	}

	/**
	 * A person decided, and recorded the payment as paid: KakaoPay has refused nothing.
	 */
	@Test
	void theMemberMayAskAgainIfNothingWasRefused() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		request(order, PRICE);
		recoverAfter(FIRST_CHECK);
		assertThat(refunds(order)).containsExactly("REFUSED");
		assertThat(preview(order).code()).isEqualTo(RefundCode.IN_REVIEW);
		this.jdbc.sql("update payment_attempt set status = 'APPROVED' where order_handle = ?").param(order).update();
		assertThat(preview(order).code()).isEqualTo(RefundCode.WITHDRAWAL);
	}

}
