package com.moviecurators.premium.payment.decide;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.membership.PremiumByHand;
import com.moviecurators.premium.membership.PremiumByHand.Wanted;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.KakaoPayInquiries;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * KakaoPay contradicted our records and agrees again: nothing is left to decide, and no
 * money goes back a second time.
 */
@ExtendWith(OutputCaptureExtension.class)
class EndingReviewTest extends DecisionTest {

	private static final Duration A_DAY = Duration.ofDays(1).plusMinutes(1);

	@Autowired
	KakaoPayInquiries asking;

	@Autowired
	PremiumByHand byHand;

	@Test
	void ofARefundedPaymentEndsOnceBothSidesSaySo() {
		String order = approvedOrder();
		refund(order, PRICE);
		confirm(order);
		contradict(order);
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(Duration.ofMinutes(11));
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(reasons(order)).endsWith("INQUIRY_UNEXPECTED", "RECORDS_AGREE");
		assertThat(start(this.member).order()).as("the member may buy again").isNotEqualTo(order);
	}

	/** Nobody can grant it a second time, however long KakaoPay contradicts itself. */
	@Test
	void ofARefundedPaymentKeepsNobodyFromBuyingAgain() {
		String order = approvedOrder();
		refund(order, PRICE);
		confirm(order);
		contradict(order);
		String later = start(this.member).order();
		assertThat(later).isNotEqualTo(order);
		this.approving.approve(later, TOKEN);
		assertThat(status(later)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void ofWhatWentBackElsewhereEndsOnceKakaoPaySaysPaidAgain() {
		String order = refundedElsewhere();
		contradict(order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(start(this.member).order()).as("the member may buy again").isNotEqualTo(order);
	}

	@ParameterizedTest
	@EnumSource(names = { "REFUND", "RECORD_AS_PAID", "REFUNDED_ELSEWHERE" })
	void whatWentBackElsewhereNeitherGoesBackAgainNorCountsAsPaid(Action action) {
		String order = refundedElsewhere();
		contradict(order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.kakaoPay.onCancel(this.kakaoPay::refund);
		this.kakaoPay.cancels.clear();
		assertThat(read(order).actions()).noneMatch((possible) -> possible.allowed());
		assertThat(refusal(() -> decide(action, order))).isEqualTo(DecisionRefusal.CASE_CHANGED);
		assertThat(refusal(() -> decide(action, order))).isEqualTo(DecisionRefusal.REFUNDED);
		assertThat(this.kakaoPay.cancels).isEmpty();
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	/** Somebody cancels it in the partner console as well, while it is in review. */
	@ParameterizedTest
	@ValueSource(longs = { PRICE, 10_000 })
	void aCancelOfWhatWentBackElsewhereAlertsAlsoInReview(long canceled, CapturedOutput output) {
		String order = refundedElsewhere();
		contradict(order);
		CancelBooks books = new CancelBooks(this.kakaoPay);
		books.console(canceled);
		recoverAfter(A_DAY);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(output.getAll()).containsOnlyOnce("ALERT payment needs a person (REFUND_DIFFERS");
	}

	@ParameterizedTest
	@CsvSource({ "0, APPROVED", "1000, PARTIALLY_REFUNDED" })
	void ofAPaymentThatWasGrantedEndsOnceBothSidesAgree(long refunded, PaymentStatus before) {
		String order = approvedOrder();
		CancelBooks books = new CancelBooks(this.kakaoPay);
		if (refunded > 0) {
			refund(order, refunded);
		}
		String key = liveKey(order);
		contradict(order);
		this.kakaoPay.onOrder(books::order);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(before);
		assertThat(reasons(order)).endsWith("INQUIRY_UNEXPECTED", "RECORDS_AGREE");
		assertThat(isPremium(this.member)).isTrue();
		assertThat(liveKey(order)).isEqualTo(key);
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(A_DAY);
		assertThat(reasons(order)).as("watched on").endsWith("INQUIRY_UNEXPECTED");
	}

	/** What is only noted meanwhile leaves nothing to decide. */
	@Test
	void ofAPaymentWhoseAccessAnAdminEndedMeanwhileEndsToo() {
		String order = approvedOrder();
		contradict(order);
		this.byHand.change(new Wanted(this.admin, this.member, false, null, "a complaint"));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(A_DAY);
		assertThat(reasons(order)).endsWith("INQUIRY_UNEXPECTED", "ACCESS_ENDED", "RECORDS_AGREE");
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(liveKey(order)).as("the member may buy again").isEqualTo("none");
	}

	/** The part ended the access: the end of the review gives nothing of it back. */
	@Test
	void ofAPaymentOfWhichAPartWentBackMeanwhileEndsToo() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((_) -> ScriptedKakaoPay.unknown());
		refund(order, 10_000, true, revision(order));
		contradict(order);
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, 10_000L));
		recoverAfter(Duration.ofMinutes(11));
		recoverAfter(A_DAY);
		assertThat(reasons(order)).endsWith("INQUIRY_UNEXPECTED", "REFUND_CONFIRMED", "RECORDS_AGREE");
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(liveKey(order)).as("the member may buy again").isEqualTo("none");
	}

	/** KakaoPay corrects what was paid to exactly what has gone back. */
	@Test
	void ofAPaymentOfWhichNothingIsLeftSinceItsAmountWasCorrectedEndsTheAccess() {
		String order = approvedOrder();
		CancelBooks books = new CancelBooks(this.kakaoPay);
		refund(order, 38_000);
		confirm(order);
		contradict(order);
		books.correct(38_000);
		this.kakaoPay.onOrder(books::order);
		recoverAfter(A_DAY);
		assertThat(reasons(order)).endsWith("AMOUNT_CORRECTED", "RECORDS_AGREE");
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
	}

	@Test
	void ofAPaymentWhoseRefundWasSettledBeforeEndsToo() {
		String order = undecidedRefund();
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		this.clock.advance(A_DAY);
		contradict(order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(A_DAY);
		assertThat(reasons(order)).endsWith("INQUIRY_UNEXPECTED", "RECORDS_AGREE");
	}

	@Test
	void ofAPaymentWhoseRefundEndedWithItIsLeftToAPerson() {
		assertThat(status(undecidedRefund())).isEqualTo(PaymentStatus.IN_REVIEW);
	}

	private String undecidedRefund() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(order, 1_000);
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(Duration.ofSeconds(2));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(A_DAY);
		return order;
	}

	@Test
	void ofAPaymentThatWasNeverGrantedIsLeftToAPerson() {
		String order = unexplainedOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

	private void decide(Action action, String order) {
		if (action == Action.REFUND) {
			refund(order, PRICE);
		}
		else {
			act(action, order);
		}
	}

	private String refundedElsewhere() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-721));
		refund(order, 1_000);
		act(Action.REFUNDED_ELSEWHERE, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		return order;
	}

	/** KakaoPay's answer fits no payment that was made. */
	private void contradict(String order) {
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		this.asking.ask(this.admin, order);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

}
