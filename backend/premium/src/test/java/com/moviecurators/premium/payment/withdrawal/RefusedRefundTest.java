package com.moviecurators.premium.payment.withdrawal;

import java.time.Duration;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.RefundRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * KakaoPay refuses: it is believed where that proves something, and the member is told.
 */
class RefusedRefundTest extends WithdrawalTest {

	private static final Duration MAX_PAUSE = Duration.ofMinutes(10);

	@Test
	void theMemberIsToldThatThePayerHasLeft() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> unclear(-781, "INVALID_CANCEL_STATUS_DEACTIVE"));
		assertRefused(order, RefundRefusal.PAYER_LEFT);
		assertRefused(order, RefundRefusal.PAYER_LEFT);
		assertThat(this.kakaoPay.cancels).as("not asked again").hasSize(1);
		assertGoesOn(order);
	}

	@Test
	void anyOtherRefusalIsToldToo() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-721));
		assertRefused(order, RefundRefusal.REFUSED);
		assertGoesOn(order);
	}

	@Test
	void thatThePaymentIsTooOldIsBelievedTheThirdTime() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> unclear(-784, null));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(request(order, PRICE).accessEndsAt()).isNull();
		recoverAfter(FIRST_CHECK);
		recoverAfter(MAX_PAUSE);
		assertThat(refunds(order)).as("twice").containsExactly("UNKNOWN");
		recoverAfter(MAX_PAUSE);
		recoverAfter(MAX_PAUSE);
		assertThat(this.kakaoPay.cancels).hasSize(3);
		assertRefused(order, RefundRefusal.CANCEL_PERIOD_OVER);
		assertThat(this.kakaoPay.cancels).hasSize(3);
		assertGoesOn(order);
	}

	/** A bank may be late with the first cancel, and KakaoPay refuses a second. */
	@Test
	void thatItIsTooOldProvesNothingIfACallHadNoAnswer() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		request(order, PRICE);
		this.kakaoPay.onCancel((request) -> unclear(-784, null));
		minutesPass(20);
		assertThat(this.kakaoPay.cancels).hasSizeGreaterThan(4);
		assertThat(refunds(order)).doesNotContain("REFUSED");
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(MAX_PAUSE);
		recoverAfter(MAX_PAUSE);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
	}

	static Stream<Arguments> refusalsForGood() {
		return Stream.of(arguments(unclear(-781, "INVALID_CANCEL_STATUS_DEACTIVE"), RefundRefusal.PAYER_LEFT),
				arguments(ScriptedKakaoPay.refused(-721), RefundRefusal.REFUSED),
				arguments(unclear(-784, null), RefundRefusal.CANCEL_PERIOD_OVER));
	}

	@ParameterizedTest
	@MethodSource("refusalsForGood")
	void aRefusalIsBelievedOnceTheCallWithoutAnswerIsOld(Outcome<CancelAnswer> refused, RefundRefusal refusal) {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		request(order, PRICE);
		this.kakaoPay.onCancel((request) -> refused);
		minutesPass(38);
		assertThat(refunds(order)).as("a bank may be late").doesNotContain("REFUSED");
		minutesPass(60);
		assertRefused(order, refusal);
		assertGoesOn(order);
	}

	@Test
	void whatWasRefusedIsRecordedAllTheSameIfItTurnsOutToBeDone() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		request(order, PRICE);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-721));
		minutesPass(98);
		assertThat(refunds(order)).containsExactly("REFUSED");
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(Duration.ofDays(1));
		assertThat(refunds(order)).containsExactly("DONE");
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
	}

	@Test
	void aRefusalProvesNothingIfAnEarlierCallMayHaveBeenDone() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		request(order, PRICE);
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
			return unclear(-781, "INVALID_CANCEL_STATUS_DEACTIVE");
		});
		for (int pause = 0; pause < 3; pause++) {
			recoverAfter(MAX_PAUSE);
		}
		assertThat(refunds(order)).containsExactly("DONE");
		assertThat(isPremium(this.member)).isFalse();
	}

	private void minutesPass(int minutes) {
		for (int minute = 0; minute < minutes; minute++) {
			recoverAfter(Duration.ofMinutes(1));
		}
	}

	private void assertRefused(String order, RefundRefusal refusal) {
		assertThatExceptionOfType(RefundNotGiven.Refused.class).isThrownBy(() -> request(order, PRICE))
			.satisfies((refused) -> assertThat(refused.refusal()).isEqualTo(refusal));
	}

	private void assertGoesOn(String order) {
		assertThat(refunds(order)).containsExactly("REFUSED");
		assertThat(reasons(order)).endsWith("REFUND_REFUSED");
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(preview(order).code()).isEqualTo(RefundCode.REFUND_REFUSED);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(open()).isEqualTo(PremiumOpening.OPENED);
	}

	private static <T> Outcome<T> unclear(int code, String methodResultCode) {
		return new Outcome.Unknown<>(new UnknownCause(UnknownCause.Kind.AMBIGUOUS_CODE,
				new KakaoPayError(code, "cancel failure!", methodResultCode, null, 400), "scripted"));
	}

}
