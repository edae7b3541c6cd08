package com.moviecurators.premium.payment.decide;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.membership.PremiumByHand;
import com.moviecurators.premium.membership.PremiumByHand.Wanted;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody can tell what became of a refund, and the member is paid in another way. */
class RefundInDoubtTest extends DecisionTest {

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	@Autowired
	PremiumByHand byHand;

	@Test
	void twoAdminsEndItOnceTheMachineHasGivenUp() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(order, 10_000, true, revision(order));
		assertThat(onHold()).isTrue();
		this.clock.advance(Duration.ofHours(1));
		assertThat(refusal(order, () -> act(Action.REFUNDED_ELSEWHERE, order))).as("the machine is at it")
			.isEqualTo(DecisionRefusal.REFUND_OPEN);
		this.clock.advance(Duration.ofHours(-1));
		giveUp(order);
		assertThat(refusal(order, () -> refund(order, 10_000))).isEqualTo(DecisionRefusal.REFUND_OPEN);
		assertEndedByTwo(order);
	}

	@Test
	void alsoWhereARuleOfOursBeganIt() {
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(FIRST_CHECK);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		giveUp(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertEndedByTwo(order);
	}

	/** An earlier refund was given up: that says nothing about this one. */
	@Test
	void notBeforeThisOneWasGivenUp() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(order, 10_000);
		giveUp(order);
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		recoverAfter(Duration.ofDays(1));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		refund(order, 10_000);
		assertThat(refusal(order, () -> act(Action.REFUNDED_ELSEWHERE, order))).isEqualTo(DecisionRefusal.REFUND_OPEN);
	}

	/** The hold is the later payment's: the earlier refund gave its own up long ago. */
	@Test
	void aCancelThatIsDoneAfterwardsLeavesTheHoldOfTheNextPayment() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(order, 10_000, true, revision(order));
		giveUp(order);
		act(Action.REFUNDED_ELSEWHERE, order);
		confirm(order);
		String tid = this.kakaoPay.inquiries.getLast().tid();
		String later = approvedOrder();
		refund(later, PRICE);
		confirm(later);
		assertThat(onHold()).isTrue();
		this.kakaoPay.onOrder((request) -> tid.equals(request.tid()) ? paid(request, PRICE, null, 10_000L)
				: this.kakaoPay.answer(request, OrderStatus.SUCCESS_PAYMENT));
		recoverAfter(Duration.ofHours(24));
		assertThat(reasons(order)).endsWith("REFUND_CONFIRMED");
		assertThat(onHold()).isTrue();
	}

	/** A second alert would tell nobody anything, and overtake what was proposed. */
	@Test
	void isGivenUpOnceWhateverIsNotedAfterwards() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(order, 10_000);
		giveUp(order);
		this.byHand.change(new Wanted(this.admin, this.member, false, null, "a complaint"));
		act(Action.REFUNDED_ELSEWHERE, order);
		recoverAfter(Duration.ofDays(1));
		assertThat(reasons(order)).containsOnlyOnce("REFUND_GAVE_UP");
		assertThat(confirm(order)).isTrue();
	}

	/** KakaoPay shows all day that nothing went back, and then nothing is retried. */
	private void giveUp(String order) {
		recoverAfter(Duration.ofHours(25));
		recoverAfter(Duration.ofMinutes(10));
		assertThat(reasons(order)).contains("REFUND_GAVE_UP");
	}

	private void assertEndedByTwo(String order) {
		int cancels = this.kakaoPay.cancels.size();
		assertThat(act(Action.REFUNDED_ELSEWHERE, order)).as("alone").isFalse();
		assertThat(confirm(order)).isTrue();
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.jdbc.sql("""
				select concat(r.status, ' ', r.refusal) from payment_refund r
				join payment_attempt a on a.id = r.attempt_id where a.order_handle = ?""")
			.param(order)
			.query(String.class)
			.list()).containsExactly("REFUSED UNDECIDED");
		assertThat(onHold()).isFalse();
		recoverAfter(Duration.ofDays(2));
		assertThat(this.kakaoPay.cancels).as("not given back twice").hasSize(cancels);
	}

	private boolean onHold() {
		return this.jdbc.sql("select premium_on_hold from account where id = ?")
			.param(this.member.value())
			.query(Boolean.class)
			.single();
	}

}
