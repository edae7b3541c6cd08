package com.moviecurators.premium.payment.decide;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.membership.PremiumByHand;
import com.moviecurators.premium.membership.PremiumByHand.Wanted;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Acts that KakaoPay's records or ours contradict change nothing. */
class ContradictedDecisionsTest extends DecisionTest {

	@Autowired
	PremiumByHand byHand;

	@Test
	void moreThanIsLeft() {
		String order = approvedOrder();
		for (long amount : new long[] { PRICE + 1, Long.MAX_VALUE }) {
			assertThat(refusal(order, () -> refund(order, amount))).isEqualTo(DecisionRefusal.MORE_THAN_LEFT);
		}
		refund(order, 30_000);
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, 30_000L));
		assertThat(refusal(order, () -> refund(order, 9_001))).isEqualTo(DecisionRefusal.MORE_THAN_LEFT);
	}

	@Test
	void closingWhatKakaoPayShowsAsPaid() {
		String order = wrongAmountOrder(38_000);
		assertThat(refusal(order, () -> act(Action.CLOSE, order))).isEqualTo(DecisionRefusal.SAYS_PAID);
	}

	/** The second admin cannot either: KakaoPay is asked again. */
	@Test
	void confirmingACloseOfWhatKakaoPayShowsAsPaidMeanwhile() {
		String order = unexplainedOrder();
		act(Action.CLOSE, order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		DecisionRefused refused = catchThrowableOfType(DecisionRefused.class, () -> confirm(order));
		assertThat(refused.refusal()).isEqualTo(DecisionRefusal.SAYS_PAID);
		assertThat(refused.kakaoPayStatus()).hasValue("SUCCESS_PAYMENT");
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(proposal(order).status()).isEqualTo(Status.PROPOSED);
	}

	@Test
	void closingWhatCanStillBePaid() {
		String order = unexplainedOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		assertThat(refusal(order, () -> act(Action.CLOSE, order))).isEqualTo(DecisionRefusal.STILL_PAYABLE);
		this.clock.advance(Duration.ofMinutes(39));
		assertThat(refusal(order, () -> act(Action.CLOSE, order))).isEqualTo(DecisionRefusal.STILL_PAYABLE);
	}

	@ParameterizedTest
	@CsvSource({ "QUIT_PAYMENT, SAYS_NOT_PAID", "FAIL_PAYMENT, SAYS_NOT_PAID", "AUTH_PASSWORD, SAYS_NOT_PAID",
			"UNRECOGNIZED, SAYS_NOTHING", "ISSUED_SID, SAYS_NOTHING" })
	void recordingWhatKakaoPayDoesNotShowAsPaid(OrderStatus said, DecisionRefusal expected) {
		String order = unexplainedOrder();
		this.kakaoPay.inquiryAnswers(said);
		assertThat(refusal(order, () -> act(Action.RECORD_AS_PAID, order))).isEqualTo(expected);
	}

	@Test
	void recordingAPaymentOfWhoeverHasTheSameAlready() {
		String order = unexplainedOrder();
		update("status = 'FAILED', live_key = null", order);
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		String other = readyOrder();
		this.approving.approve(other, TOKEN);
		update("status = 'IN_REVIEW'", order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(isPremium(this.member)).isTrue();

		assertThat(refusal(order, () -> act(Action.RECORD_AS_PAID, order))).isEqualTo(DecisionRefusal.PAID_ELSEWHERE);
		refund(order, PRICE);
		confirm(order);
		assertThat(status(order)).as("its money goes back instead").isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isTrue();
	}

	/** KakaoPay contradicts itself about the payment that made the member premium. */
	@Test
	void recordingAPaymentOfWhoeverHasTheSameByOneInReview() {
		String order = unexplainedOrder();
		update("status = 'FAILED', live_key = null", order);
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		String other = approvedOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(Duration.ofDays(1));
		assertThat(status(other)).isEqualTo(PaymentStatus.IN_REVIEW);
		update("status = 'IN_REVIEW'", order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(refusal(order, () -> act(Action.RECORD_AS_PAID, order))).isEqualTo(DecisionRefusal.PAID_ELSEWHERE);
	}

	private void update(String change, String order) {
		this.jdbc.sql("update payment_attempt set " + change + " where order_handle = ?").param(order).update();
	}

	@Test
	void recordingAPaymentOfAClosedAccount() {
		String order = unexplainedOrder();
		closeAccount();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(refusal(order, () -> act(Action.RECORD_AS_PAID, order))).isEqualTo(DecisionRefusal.ACCOUNT_CLOSED);
	}

	/** It is not granted again, so nothing of what guards a grant is in the way. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void butWhatWasGrantedBeforeIsRecordedAlsoForAClosedAccountOrBesideALaterPayment(boolean closed) {
		String order = approvedOrder();
		CancelBooks books = new CancelBooks(this.kakaoPay);
		refund(order, PRICE / 2, true, revision(order));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofDays(1));
		assertThat(reasons(order)).endsWith("REFUND_DIFFERS");
		if (closed) {
			closeAccount();
		}
		else {
			approvedOrder();
		}
		this.kakaoPay.onOrder(books::order);
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(liveKey(order)).isEqualTo("none");
		assertThat(isPremium(this.member)).as("as before").isEqualTo(!closed);
	}

	/** Who is premium by hand has nothing of the payment whose access is over. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void butAnotherPaymentWhoseAccessIsOverIsInNobodysWay(boolean byRefund) {
		String order = unexplainedOrder();
		update("status = 'FAILED', live_key = null", order);
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		String other = approvedOrder();
		if (byRefund) {
			refund(other, 1_000, true, revision(other));
		}
		else {
			this.byHand.change(new Wanted(this.admin, this.member, false, null, "a complaint"));
		}
		this.byHand.change(new Wanted(this.admin, this.member, true, null, "a gift"));
		update("status = 'IN_REVIEW'", order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	private void closeAccount() {
		this.jdbc.sql("update account set closed_at = current_timestamp where id = ?")
			.param(this.member.value())
			.update();
	}

	@Test
	void whatHasNoTidCanOnlyBeClosedByTwo() {
		String order = unexplainedOrder();
		update("tid = null", order);
		this.kakaoPay.inquiries.clear();
		assertThat(refusal(order, () -> act(Action.RECORD_AS_PAID, order))).isEqualTo(DecisionRefusal.SAYS_NOTHING);
		act(Action.CLOSE, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		recoverAfter(Duration.ofDays(1));
		assertThat(this.kakaoPay.inquiries).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "REFUND", "RECORD_AS_PAID", "CLOSE", "REFUNDED_ELSEWHERE" })
	void whatRecoveryStillDecides(Action action) {
		String order = unknownOrder();
		assertThat(refusal(order,
				() -> this.decisions
					.decide(new Act(this.admin, order, action, amount(action), false, "because", revision(order)))))
			.isEqualTo(DecisionRefusal.UNDECIDED);
	}

	@Test
	void moneyThatWentBackElsewhereWithoutARefusal() {
		String order = approvedOrder();
		assertThat(refusal(order, () -> act(Action.REFUNDED_ELSEWHERE, order)))
			.isEqualTo(DecisionRefusal.NO_REFUSED_REFUND);
	}

}
