package com.moviecurators.premium.payment.decide;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.withdrawal.WithdrawalRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Admins decide about payments of which a part has gone back already. */
@ExtendWith(OutputCaptureExtension.class)
class PartsAndDecisionsTest extends DecisionTest {

	private static final Duration A_DAY = Duration.ofDays(1);

	@Autowired
	Members members;

	@Autowired
	BeanFactory beans;

	private CancelBooks books;

	@Test
	void whatWasGrantedAfterAPartEndsWithAPart() {
		String order = recordedAfterAPart();
		refund(order, 5_000, true, revision(order));
		assertThat(isPremium(this.member)).isFalse();
		assertThat(liveKey(order)).as("the member may buy again").isEqualTo("none");
	}

	@Test
	void whatWasGrantedAfterAPartIsGrantedOnce() {
		String order = recordedAfterAPart();
		review(order);
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(count("membership_period", "order_handle", order)).isOne();
	}

	@Test
	void theTermsOfARefundCountFromTheGrant() {
		String order = inReviewAfterAPart();
		this.clock.advance(Duration.ofDays(40));
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(requests().preview(me(), order)).isEqualTo(29_000);
	}

	/** The access ended before; what is left goes back without another end. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theRestOfAnEarlierPaymentLeavesTheHoldOfTheLaterOne(boolean done) {
		String earlier = approvedOrder();
		refund(earlier, 10_000, true, revision(earlier));
		String later = approvedOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		assertThat(requests().request(me(), later, PRICE).kind()).isEqualTo(MemberResult.Kind.UNDECIDED);
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, 10_000L));
		this.kakaoPay.onCancel((request) -> done ? this.kakaoPay.refund(request) : ScriptedKakaoPay.refused(-721));
		refund(earlier, 29_000);
		confirm(earlier);
		assertThat(status(earlier)).isEqualTo(done ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(this.members.openPremium(this.member)).isEqualTo(PremiumOpening.ON_HOLD);
	}

	@Test
	void accessThatEndedInReviewStaysEnded() {
		String order = approvedOrder();
		this.books = new CancelBooks(this.kakaoPay);
		review(order);
		refund(order, 10_000, true, revision(order));
		assertThat(isPremium(this.member)).isFalse();
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(start(this.member).order()).as("may buy again").isNotEqualTo(order);
	}

	/** The money has gone back twice: the bank cannot tell us, and KakaoPay can. */
	@ParameterizedTest
	@ValueSource(longs = { 39_000, 10_000 })
	void aCancelOfWhatWentBackByAnotherWayAlertsAPerson(long canceled, CapturedOutput output) {
		String order = refundedElsewhere();
		recoverAfter(A_DAY);
		recoverAfter(A_DAY);
		assertThat(output).doesNotContain("ALERT");
		this.books.console(canceled);
		recoverAfter(A_DAY);
		recoverAfter(A_DAY);
		assertThat(output.getAll()).containsOnlyOnce("ALERT payment needs a person (REFUND_DIFFERS");
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(reasons(order)).endsWith("REFUNDED_ELSEWHERE", "REFUNDED_IN_CONSOLE");
	}

	/** A refund of what was known as paid gives back less than was. */
	@Test
	void theRestOfAnAmountThatWasCorrectedIsNotLost() {
		String order = givenUpOrder();
		this.kakaoPay.onOrder((request) -> paid(request, 40_000, null, PRICE));
		recoverAfter(A_DAY);
		assertThat(reasons(order)).endsWith("AMOUNT_CORRECTED", "REFUND_CONFIRMED");
		assertThat(status(order)).as("1,000 won are left").isEqualTo(PaymentStatus.IN_REVIEW);
		this.kakaoPay.onCancel(this.kakaoPay::refund);
		refund(order, 1_000);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	/** Paid against the rules, and nobody knows for a day that it went back. */
	private String givenUpOrder() {
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.refund(request);
			return ScriptedKakaoPay.unknown();
		});
		recoverAfter(Duration.ofSeconds(2));
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(A_DAY.plusHours(1));
		recoverAfter(A_DAY);
		assertThat(reasons(order)).endsWith("REFUND_GAVE_UP");
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		return order;
	}

	/** It was never KakaoPay that refused. */
	@Test
	void aRefundThatWasOvertakenIsNoneThatWasRefused() {
		String order = approvedOrder();
		this.books = new CancelBooks(this.kakaoPay);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(order, 5_000);
		this.books.console(10_000);
		recoverAfter(A_DAY);
		assertThat(reasons(order)).endsWith("REFUNDED_IN_CONSOLE", "REFUND_OVERTAKEN");
		assertThat(refusal(order, () -> act(Action.REFUNDED_ELSEWHERE, order)))
			.isEqualTo(DecisionRefusal.NO_REFUSED_REFUND);
	}

	private String refundedElsewhere() {
		String order = approvedOrder();
		this.books = new CancelBooks(this.kakaoPay);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-797));
		refund(order, 20_000);
		act(Action.REFUNDED_ELSEWHERE, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		return order;
	}

	/** In review, and 10,000 won of it went back in the partner console. */
	private String inReviewAfterAPart() {
		String order = unexplainedOrder();
		this.books = new CancelBooks(this.kakaoPay);
		this.books.console(10_000);
		recoverAfter(A_DAY);
		assertThat(reasons(order)).endsWith("REFUNDED_IN_CONSOLE");
		return order;
	}

	private String recordedAfterAPart() {
		String order = inReviewAfterAPart();
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(isPremium(this.member)).isTrue();
		return order;
	}

	/** KakaoPay shows once that more went back than was paid. */
	private void review(String order) {
		this.clock.advance(Duration.ofMinutes(2));
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, PRICE + 1));
		assertThat(refusal(() -> refund(order, 1_000))).isEqualTo(DecisionRefusal.CASE_CHANGED);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		this.kakaoPay.onOrder(this.books::order);
	}

	private WithdrawalRequests requests() {
		return new WithdrawalRequests(this.beans, (_) -> {
		});
	}

	private SignedInMember me() {
		return new SignedInMember(this.member, Role.MEMBER);
	}

}
