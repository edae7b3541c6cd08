package com.moviecurators.premium.payment.approve;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A token that comes when the time to pay is over makes no call that could end unknown,
 * and does not keep the member from buying.
 */
class LateReturnsTest extends PaymentTest {

	private static final Duration TIME_TO_PAY = Duration.ofMinutes(15);

	@BeforeEach
	void kakaoPayAnswersNoApproveCall() {
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
	}

	@Test
	void aMadeUpOneDoesNotKeepTheMemberFromBuying() {
		String order = readyOrder();
		this.clock.advance(TIME_TO_PAY);
		assertExpired(order, "made-up");
		assertThat(this.kakaoPay.approvals).isEmpty();
		assertThat(start(this.member).order()).isNotEqualTo(order);
	}

	@Test
	void aFurtherOneMakesNoCallEither() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		this.approving.approve(order, "made-up");
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		this.clock.advance(TIME_TO_PAY);
		assertExpired(order, "another");
		assertThat(this.kakaoPay.approvals).hasSize(1);
	}

	@Test
	void oneThatTheServerTookDoesNotKeepTheMemberFromBuying() {
		String order = readyOrder();
		this.clock.advance(TIME_TO_PAY);
		this.receiving.receive(order, "made-up", PaymentFixture.ADDRESS);
		assertThat(status(order)).isEqualTo(PaymentStatus.RETURNED);
		assertThat(start(this.member).order()).isNotEqualTo(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
		assertThat(readableTokens(order)).isZero();
	}

	@Test
	void oneInTheLastMomentIsApproved() {
		String order = readyOrder();
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		this.clock.advance(TIME_TO_PAY.minusMillis(1));
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
	}

	@Test
	void anUnknownApprovalIsForKakaoPayToEnd() {
		String order = notFinishedAfterUnknown();
		int calls = this.kakaoPay.approvals.size();
		this.clock.advance(TIME_TO_PAY);
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Undecided.class);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofSeconds(1));
		assertThat(this.kakaoPay.approvals).hasSize(calls);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void recoveryMakesNoCallEither() {
		String order = readyOrder();
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		this.clock.advance(TIME_TO_PAY);
		assertThat(this.recovering.recoverDue()).isOne();
		assertThat(this.kakaoPay.inquiries).hasSize(1);
		assertThat(this.kakaoPay.approvals).isEmpty();
		recoverAfter(Duration.ofSeconds(31));
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
	}

	/** The unknown approval keeps the place; KakaoPay's page has expired all the same. */
	@Test
	void nobodyIsSentToAPageWhoseTimeIsOver() {
		String order = notFinishedAfterUnknown();
		assertThat(start(this.member).redirectUrls()).as("while KakaoPay waits for the member").isNotNull();
		recoverAfter(TIME_TO_PAY);
		assertThat(start(this.member).order()).isEqualTo(order);
		assertThat(start(this.member).redirectUrls()).isNull();
	}

	@Test
	void nobodyIsAskedAboutWhatNeverTookMoney() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		this.approving.approve(order, "made-up");
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
	}

	private void assertExpired(String order, String pgToken) {
		assertThat(this.approving.approve(order, pgToken)).isInstanceOfSatisfying(ApprovalResult.NotApproved.class,
				(refused) -> assertThat(refused.refusal()).isEqualTo(Refusal.EXPIRED));
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
		assertThat(readableTokens(order)).isZero();
	}

	private String notFinishedAfterUnknown() {
		String order = unknownOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		recoverAfter(Duration.ofSeconds(2));
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.RETURNED);
		return order;
	}

	private long idOf(String order) {
		return this.jdbc.sql("select id from payment_attempt where order_handle = ?")
			.param(order)
			.query(Long.class)
			.single();
	}

	private long readableTokens(String order) {
		return this.jdbc.sql("select count(*) from payment_return where cipher_text is not null and attempt_id = ?")
			.param(idOf(order))
			.query(Long.class)
			.single();
	}

}
