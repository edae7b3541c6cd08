package com.moviecurators.premium.payment.withdrawal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.cancel.RefundingPayment;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.RefundRequest;
import com.moviecurators.premium.payment.refund.StartingRefund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Money goes back once, as the terms say, and the access ends in the same commit. */
class RequestingRefundTest extends WithdrawalTest {

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	Approvals approvals;

	@Autowired
	StartingRefund starting;

	@Autowired
	WithdrawalRecording recording;

	@Autowired
	RefundingPayment refunding;

	@Autowired
	TransactionOperations transactions;

	@Test
	void givesBackAllOfWhatWasNotUsed() {
		String order = paidOrder();
		assertThat(preview(order).amount()).isEqualTo(Won.of(PRICE));
		assertThat(request(order, PRICE))
			.isEqualTo(new RefundState(order, PaymentStatus.REFUNDED, PRICE, this.clock.instant()));
		assertThat(this.kakaoPay.cancels).singleElement().satisfies((request) -> {
			assertThat(request.cancelAmount()).isEqualTo(PRICE);
			assertThat(request.cancelVatAmount()).isEqualTo(3_545);
			assertThat(request.cancelAvailableAmount()).isEqualTo(PRICE);
		});
		assertThat(isPremium(this.member)).isFalse();
		assertThat(openPeriods()).isZero();
		assertThat(reasons(order)).endsWith("REFUND_REQUESTED", "REFUND_ANSWERED");
		assertThat(preview(order).code()).isEqualTo(RefundCode.ALREADY_REFUNDED);
		assertThat(start(this.member).order()).as("may buy again").isNotEqualTo(order);
	}

	/** Else the member would read "in progress" while another node has the answer. */
	@Test
	void recoveryLeavesTheCallToWhoeverRequestedIt() {
		String order = paidOrder();
		long refund = this.recording.record(this.member, order, Won.of(PRICE)).id();
		recoverAfter(Duration.ZERO);
		assertThat(this.kakaoPay.cancels).isEmpty();
		this.refunding.proceedAtOnce(refund);
		assertThat(this.recording.state(order, refund).status()).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void recoveryCallsForARequestWhoseServerDied() {
		String order = paidOrder();
		long refund = this.recording.record(this.member, order, Won.of(PRICE)).id();
		recoverAfter(GRACE);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		this.refunding.proceedAtOnce(refund);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@Test
	void givesBackAPartOfWhatWasUsed() {
		String order = paidOrder();
		assertThat(open()).isEqualTo(PremiumOpening.OPENED);
		assertThat(preview(order).code()).isEqualTo(RefundCode.USED);
		RefundState state = request(order, 19_500);
		assertThat(state.status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(state.refunded()).isEqualTo(19_500);
		assertThat(this.kakaoPay.cancels).singleElement().satisfies((request) -> {
			assertThat(request.cancelVatAmount()).isEqualTo(1_773);
			assertThat(request.cancelAvailableAmount()).isEqualTo(PRICE);
		});
		assertThat(isPremium(this.member)).isFalse();
		assertThat(preview(order).code()).isEqualTo(RefundCode.ALREADY_REFUNDED);
		assertThat(start(this.member).order()).as("may buy again").isNotEqualTo(order);
	}

	@Test
	void useBeforeThePurchaseDoesNotCount() {
		String first = paidOrder();
		open();
		request(first, 19_500);
		String second = paidOrder();
		assertThat(preview(second).code()).isEqualTo(RefundCode.WITHDRAWAL);
		assertThat(request(second, PRICE).refunded()).isEqualTo(PRICE);
	}

	@Test
	void givesBackWhatTheTermOfTheDayGives() {
		String order = paidOrder();
		this.clock.advance(Duration.ofDays(10));
		assertThat(request(order, 35_100).status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
	}

	@Test
	void givesBackNothingWhenTheTermsAreOver() {
		String order = paidOrder();
		this.clock.advance(Duration.ofDays(40));
		assertNothing(order, PRICE, RefundCode.TOO_LATE);
		assertUntouched(order);
		assertThat(isPremium(this.member)).isTrue();
	}

	/** Used since the preview, or a term has ended. */
	@Test
	void givesBackNothingByAStalePreview() {
		String order = paidOrder();
		open();
		assertChanged(order, PRICE, 19_500);
		this.clock.advance(Duration.ofDays(40));
		assertNothing(order, 19_500, RefundCode.TOO_LATE);
		assertUntouched(order);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 38_999, 39_001, 9_007_199_254_740_991L, Long.MAX_VALUE })
	void givesBackNoOtherAmount(long amount) {
		String order = paidOrder();
		assertChanged(order, amount, PRICE);
		assertUntouched(order);
	}

	@Test
	void severalRefundsAddUpToTheWon() {
		String order = paidOrder();
		giveBackByAdmin(order, 9_997);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(isPremium(this.member)).as("a part, and access was to stay").isTrue();
		assertThat(preview(order).amount()).isEqualTo(Won.of(29_003));
		assertThat(request(order, 29_003))
			.isEqualTo(new RefundState(order, PaymentStatus.REFUNDED, PRICE, this.clock.instant()));
		assertThat(this.kakaoPay.cancels).extracting(CancelRequest::cancelVatAmount).containsExactly(909L, 2_636L);
		assertThat(this.kakaoPay.cancels).extracting(CancelRequest::cancelAvailableAmount)
			.containsExactly(PRICE, 29_003L);
		assertThat(isPremium(this.member)).isFalse();
	}

	@Test
	void waitsForTheRefundThatAnAdminDecided() {
		String order = paidOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		giveBackByAdmin(order, PRICE);
		assertNothing(order, PRICE, RefundCode.REFUND_IN_PROGRESS);
		assertThat(refunds(order)).hasSize(1);
	}

	private void giveBackByAdmin(String order, long amount) {
		this.transactions.executeWithoutResult((_) -> {
			PaymentAttempt attempt = this.attempts.lockByOrder(order).orElseThrow();
			this.starting.request(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow(),
					new RefundRequest(Origin.ADMIN, Reason.REFUND_DECIDED, Won.of(amount), false, newMember()));
		});
		recoverAfter(GRACE);
	}

	@Test
	void givesNobodyTheMoneyOfAnother() {
		String order = paidOrder();
		this.member = newMember();
		for (String handle : List.of(order, order + " ", "mc-1", "", "\u0000")) {
			assertThatExceptionOfType(PaymentRefused.class).as(handle).isThrownBy(() -> request(handle, PRICE));
			assertThatExceptionOfType(PaymentRefused.class).as(handle).isThrownBy(() -> preview(handle));
		}
		assertUntouched(order);
	}

	/** And nobody makes the owner of a payment wait. */
	@Test
	void doesNotWaitForThePaymentOfAnother() {
		String order = paidOrder();
		this.member = newMember();
		this.transactions.executeWithoutResult((_) -> {
			this.attempts.lockByOrder(order).orElseThrow();
			assertThat(CompletableFuture.runAsync(() -> request(order, PRICE))).failsWithin(Duration.ofSeconds(5))
				.withThrowableOfType(ExecutionException.class)
				.withCauseInstanceOf(PaymentRefused.class);
		});
	}

	@Test
	void givesAClosedAccountNothing() {
		String order = paidOrder();
		this.jdbc.sql("update account set closed_at = current_timestamp where id = ?")
			.param(this.member.value())
			.update();
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> request(order, PRICE));
		assertUntouched(order);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "APPROVED", "PARTIALLY_REFUNDED" })
	void givesBackNothingInAnyOtherState(PaymentStatus status) {
		String order = readyOrder();
		this.jdbc.sql("update payment_attempt set status = ? where order_handle = ?")
			.params(status.name(), order)
			.update();
		assertThatExceptionOfType(RefundNotGiven.Nothing.class).isThrownBy(() -> request(order, PRICE));
		assertUntouched(order);
	}

	private void assertChanged(String order, long amount, long now) {
		assertThatExceptionOfType(RefundNotGiven.Changed.class).isThrownBy(() -> request(order, amount))
			.satisfies((changed) -> assertThat(changed.quote().amount()).isEqualTo(Won.of(now)));
	}

}
