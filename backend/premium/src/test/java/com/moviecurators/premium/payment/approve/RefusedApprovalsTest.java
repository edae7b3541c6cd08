package com.moviecurators.premium.payment.approve;

import java.time.Duration;

import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult.Approved;
import com.moviecurators.premium.payment.approve.ApprovalResult.Undecided;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.query.ReconcilingOnRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What KakaoPay's refusals and our own leave behind. */
class RefusedApprovalsTest extends PaymentTest {

	@Autowired
	ReconcilingOnRead reading;

	@Test
	void waitsForAMemberWhoHasNotFinished() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		assertThat(ApprovingPaymentTest.refusal(this.approving.approve(order, TOKEN))).isEqualTo(Refusal.NOT_FINISHED);
		this.kakaoPay.reset();
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(Approved.class);
	}

	@ParameterizedTest
	@CsvSource({ "-723, EXPIRED", "-703, FAILED", "-706, FAILED", "-722, FAILED", "-797, FAILED" })
	void endsWhatKakaoPayCertainlyRefused(int code, PaymentStatus end) {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(code));
		assertThat(ApprovingPaymentTest.refusal(this.approving.approve(order, TOKEN)))
			.isEqualTo(Refusal.valueOf(end.name()));
		assertThat(status(order)).isEqualTo(end);
		this.kakaoPay.reset();
		assertThat(readyOrder()).as("the next purchase is possible").isNotEqualTo(order);
	}

	@ParameterizedTest
	@ValueSource(ints = { -401, -403, -429, -731, -798 })
	void doesNotLoseAPaymentToAWrongSetting(int code) {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(code));
		assertThat(this.approving.approve(order, TOKEN)).isEqualTo(new Undecided(order, PaymentStatus.RETURNED));
		this.kakaoPay.reset();
		recoverAfter(Duration.ofSeconds(2));
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void pacesItsCallsWhileKakaoPayIsBusyWithAnEarlierOne() {
		String order = readyOrder();
		KakaoPayError busy = new KakaoPayError(-785, "busy", null, null, 400);
		this.kakaoPay.onApprove(
				(request) -> new Outcome.Unknown<>(new UnknownCause(UnknownCause.Kind.AMBIGUOUS_CODE, busy, "busy")));
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		this.approving.approve(order, TOKEN);
		for (int passes = 0; passes < 20; passes++) {
			recoverAfter(Duration.ZERO);
		}
		assertThat(this.kakaoPay.approvals).as("the first answer is looked into at once").hasSize(2);
		recoverAfter(Duration.ofSeconds(4));
		recoverAfter(Duration.ofSeconds(2));
		assertThat(this.kakaoPay.approvals).hasSize(3);
	}

	@Test
	void aDeclineThatNobodyListsIsNotSentToTheCardAHundredTimes() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ambiguous(-780));
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		for (int second = 0; second < 15 * 60; second += 2) {
			this.approving.approve(order, TOKEN);
			this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
			this.reporting.report(order);
			this.reading.read(order);
			recoverAfter(Duration.ofSeconds(2));
		}
		assertThat(this.kakaoPay.approvals).hasSizeBetween(10, 25);
	}

	@Test
	void aPauseThatAClockHasMadeLongIsNone() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-429));
		this.approving.approve(order, TOKEN);
		this.clock.set(this.clock.instant().minus(Duration.ofMinutes(13)));
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		this.reading.read(order);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aUsedUpQuotaIsNotUsedUpFurtherByWhoeverPosts() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-429));
		for (int i = 0; i < 30; i++) {
			String made = "made-up-" + i;
			catchThrowable(() -> this.approving.approve(order, made));
		}
		assertThat(this.kakaoPay.approvals).hasSize(1);
		assertThat(count("payment_return", order)).isLessThanOrEqualTo(ReturnedTokenStore.MAX_ROWS);
	}

	private static Outcome<ApproveAnswer> ambiguous(int code) {
		KakaoPayError error = new KakaoPayError(code, "unclear", null, null, 400);
		return new Outcome.Unknown<>(new UnknownCause(UnknownCause.Kind.AMBIGUOUS_CODE, error, "unclear"));
	}

	@Test
	void refusesBeforeTheCallWhoBecamePremiumMeanwhile() {
		String order = readyOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		assertThat(ApprovingPaymentTest.refusal(this.approving.approve(order, TOKEN)))
			.isEqualTo(Refusal.ALREADY_PREMIUM);
		assertThat(this.kakaoPay.approvals).isEmpty();
		assertThat(status(order)).isEqualTo(PaymentStatus.CANCELED);
	}

	@Test
	void refusesBeforeTheCallWhoClosedTheAccount() {
		String order = readyOrder();
		this.jdbc.sql("update account set closed_at = current_timestamp where id = ?")
			.param(this.member.value())
			.update();
		assertThat(ApprovingPaymentTest.refusal(this.approving.approve(order, TOKEN))).isEqualTo(Refusal.CANCELED);
		assertThat(this.kakaoPay.approvals).isEmpty();
	}

	@Test
	void refusesAHandleThatItNeverMade() {
		assertThatExceptionOfType(PaymentRefused.class)
			.isThrownBy(() -> this.approving.approve(PaymentFixture.ORDER, TOKEN))
			.returns(Refusal.UNKNOWN_ORDER, PaymentRefused::refusal);
		assertThat(this.kakaoPay.approvals).isEmpty();
	}

	@Test
	void boundsTheTokensThatAreStored() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		for (int i = 0; i < ReturnedTokenStore.MAX_USABLE; i++) {
			this.approving.approve(order, "token-" + i);
		}
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> this.approving.approve(order, "one-more"))
			.returns(Refusal.TOO_MANY_RETURNS, PaymentRefused::refusal);
	}

}
