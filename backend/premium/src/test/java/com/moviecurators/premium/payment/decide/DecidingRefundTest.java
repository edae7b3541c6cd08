package com.moviecurators.premium.payment.decide;

import java.time.Duration;

import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What admins give back goes back once, and ends the access if it is to. */
class DecidingRefundTest extends DecisionTest {

	@Test
	void oneAdminGivesASmallPartBack() {
		String order = approvedOrder();
		assertThat(refund(order, 30_000)).isTrue();
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(isPremium(this.member)).as("a part ends nothing by itself").isTrue();
		assertThat(this.kakaoPay.cancels).singleElement().returns(30_000L, (request) -> request.cancelAmount());
		assertThat(reasons(order)).endsWith("REFUND_DECIDED", "REFUND_ANSWERED");
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY", "REFUNDED");
	}

	@Test
	void nobodySplitsARefundToBeAloneWithIt() {
		String order = approvedOrder();
		refund(order, 30_000);
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, 30_000L));
		assertThat(refund(order, 9_000)).isFalse();
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(confirm(order)).isTrue();
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).hasSize(2);
		assertThat(isPremium(this.member)).isFalse();
	}

	/** Somebody may have been faster in the partner console. */
	@Test
	void afterARefusalKakaoPayIsAskedAlsoAboutAnOldPayment() {
		String order = approvedOrder();
		for (int days = 0; days < 40; days++) {
			recoverAfter(Duration.ofDays(1));
		}
		int asked = this.kakaoPay.inquiries.size();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-721));
		refund(order, 1_000);
		recoverAfter(Duration.ofSeconds(1));
		assertThat(this.kakaoPay.inquiries).as("for the act, and after the refusal").hasSize(asked + 2);
	}

	@Test
	void aPartEndsTheAccessIfTheAdminSaysSo() {
		String order = approvedOrder();
		refund(order, 10_000, true, revision(order));
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(liveKey(order)).as("the member may buy again").isEqualTo("none");
	}

	@Test
	void twoAdminsGiveAllBackAndTheAccessEnds() {
		String order = approvedOrder();
		assertThat(refund(order, PRICE)).isFalse();
		assertThat(this.kakaoPay.cancels).isEmpty();
		assertThat(confirm(order)).isTrue();
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@Test
	void givesBackWhatWasPaidWithAnotherAmountAndLeavesPremiumOfElsewhereAlone() {
		String order = wrongAmountOrder(38_000);
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		refund(order, 38_000);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).as("this payment gave none").isTrue();
		assertThat(this.jdbc.sql("select premium_on_hold from account where id = ?")
			.param(this.member.value())
			.query(Boolean.class)
			.single()).isFalse();
	}

	@Test
	void tellsThatARefundIsUnderWay() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		assertThat(refund(order, 10_000)).isFalse();
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(refusal(order, () -> refund(order, 10_000))).isEqualTo(DecisionRefusal.REFUND_OPEN);
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, 10_000L));
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@Test
	void recoveryCarriesOutWhatWasDecidedIfTheServerDies() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatIllegalStateException().isThrownBy(() -> refund(order, 10_000));
		this.kakaoPay.onCancel(this.kakaoPay::refund);
		recoverAfter(Duration.ofSeconds(30));
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY", "REFUNDED");
	}

	@Test
	void twoAdminsRecordThatTheMoneyWentBackByAnotherWay() {
		String order = approvedOrder();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-797));
		refund(order, 20_000);
		assertThat(status(order)).as("refused: nothing ends").isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();

		assertThat(act(Action.REFUNDED_ELSEWHERE, order)).isFalse();
		assertThat(confirm(order)).isTrue();

		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(reasons(order)).endsWith("REFUNDED_ELSEWHERE");
		assertThat(proposal(order).amount()).isEqualTo(PRICE);
		assertThat(this.jdbc
			.sql("select count(*) from payment_refund where status = 'DONE' and attempt_id = "
					+ "(select id from payment_attempt where order_handle = ?)")
			.param(order)
			.query(Long.class)
			.single()).as("KakaoPay's records say paid, and so do ours").isZero();
	}

}
