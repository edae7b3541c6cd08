package com.moviecurators.premium.payment.decide;

import java.time.Duration;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What admins decide is carried out once, and only if KakaoPay's records allow it. */
class DecidingPaymentTest extends DecisionTest {

	@Test
	void twoAdminsRecordAsPaidWhatKakaoPayShowsAsPaid() {
		String order = unexplainedOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);

		assertThat(act(Action.RECORD_AS_PAID, order)).as("above the limit of one admin").isFalse();
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(confirm(order)).isTrue();

		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(count("payment_approval", order)).isOne();
		assertThat(reasons(order)).endsWith("INQUIRY_UNEXPECTED", "RECORDED_AS_PAID");
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY", "PROPOSED", "ASKED_KAKAOPAY", "CONFIRMED",
				"RECORDED_AS_PAID");
		assertThat(proposal(order)).satisfies((done) -> {
			assertThat(done.status()).isEqualTo(Status.DONE);
			assertThat(done.by()).isEqualTo(this.admin.id());
			assertThat(done.confirmedBy()).isEqualTo(this.second.id());
			assertThat(done.amount()).isEqualTo(PRICE);
		});
	}

	@Test
	void recordsAnotherAmountAsWhatWasPaid() {
		String order = wrongAmountOrder(38_000);
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(proposal(order).amount()).isEqualTo(38_000);
	}

	/** KakaoPay showed once that more went back than was paid. */
	@Test
	void grantsNothingASecondTime() {
		String order = approvedOrder();
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, PRICE + 1));
		assertThat(refusal(() -> refund(order, 1_000))).isEqualTo(DecisionRefusal.CASE_CHANGED);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(count("membership_period", "order_handle", order)).isOne();
		assertThat(liveKey(order)).as("still the one live payment").isNotEqualTo("none");
	}

	/** KakaoPay's records count, not its answer to the approve call. */
	@Test
	void correctsAnAmountThatKakaoPaysRecordsContradict() {
		String order = wrongAmountOrder(40_000);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(refund(order, PRICE)).isFalse();
		assertThat(this.jdbc
			.sql("select total_amount from payment_approval where attempt_id = "
					+ "(select id from payment_attempt where order_handle = ?)")
			.param(order)
			.query(Long.class)
			.single()).isEqualTo(PRICE);
		assertThat(reasons(order)).endsWith("ANSWER_DIFFERS", "AMOUNT_CORRECTED");
		assertThat(confirm(order)).isTrue();
		assertThat(status(order)).as("all of it").isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).singleElement().returns(PRICE, (request) -> request.cancelAmount());
	}

	/** KakaoPay's inquiry may leave the parts out. */
	@Test
	void keepsThePartsOfAnAmountThatIsTheSame() {
		String order = wrongAmountOrder(38_000);
		this.kakaoPay.onOrder((request) -> paid(request, new Amount(38_000, 0, 0, 0, 0, 0), null, null));
		refund(order, 10_000);
		assertThat(this.jdbc
			.sql("select vat_amount from payment_approval where attempt_id = "
					+ "(select id from payment_attempt where order_handle = ?)")
			.param(order)
			.query(Long.class)
			.single()).isEqualTo(3_545);
		assertThat(reasons(order)).doesNotContain("AMOUNT_CORRECTED");
	}

	/** The second admin would confirm an amount that is not the one that was proposed. */
	@Test
	void anotherCorrectionOvertakesTheProposal() {
		String order = wrongAmountOrder(40_000);
		this.kakaoPay.onOrder((request) -> paid(request, 38_000, null, null));
		act(Action.RECORD_AS_PAID, order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(refusal(() -> confirm(order))).isEqualTo(DecisionRefusal.CASE_CHANGED);
		assertThat(proposal(order).status()).isEqualTo(Status.OVERTAKEN);
		assertThat(isPremium(this.member)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "AUTH_PASSWORD, EXPIRED", "QUIT_PAYMENT, CANCELED", "FAIL_PAYMENT, FAILED", "UNRECOGNIZED, FAILED" })
	void closesWithTheEndThatFitsKakaoPaysWords(OrderStatus said, PaymentStatus end) {
		String order = unexplainedOrder();
		// A whole window after KakaoPay's first answer nothing can be paid any more.
		this.clock.advance(Duration.ofHours(1));
		this.kakaoPay.inquiryAnswers(said);
		act(Action.CLOSE, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(end);
		assertThat(liveKey(order)).as("the member may buy again").isEqualTo("none");
		assertThat(reasons(order)).endsWith("CLOSED_BY_ADMIN");
		assertThat(auditOf(order)).endsWith("CONFIRMED", "CLOSED");
	}

	@Test
	void aProposalCanBeDeclinedAlsoByWhoMadeIt() {
		String order = approvedOrder();
		refund(order, PRICE);
		this.decisions.decline(new Answer(this.admin, order, proposal(order).id(), revision(order)), "a mistake");
		assertThat(proposal(order)).satisfies((declined) -> {
			assertThat(declined.status()).isEqualTo(Status.DECLINED);
			assertThat(declined.declineReason()).isEqualTo("a mistake");
		});
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY", "PROPOSED", "DECLINED");
		assertThat(refund(order, 10_000)).as("another one is possible").isTrue();
	}

	@Test
	void holdsNothingWhileItAsks() {
		String order = unexplainedOrder();
		this.kakaoPay.onOrder((request) -> {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
			return this.kakaoPay.answer(request, OrderStatus.SUCCESS_PAYMENT);
		});
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void recordsWhatKakaoPayTookEvenIfTheActIsRefused() {
		String order = unexplainedOrder();
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, "member-0", null));
		assertThat(refusal(order, () -> act(Action.RECORD_AS_PAID, order))).isEqualTo(DecisionRefusal.ANOTHER_PAYER);
		assertThat(count("payment_approval", order)).as("money moved").isOne();
		refund(order, PRICE);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void saysWhatIsPossible() {
		String order = approvedOrder();
		assertThat(read(order).actions()).extracting("action", "allowed", "why")
			.containsExactly(tuple(Action.REFUND, true, null),
					tuple(Action.RECORD_AS_PAID, false, "Money is recorded for it already."),
					tuple(Action.CLOSE, false, "Money is recorded for it already."), tuple(Action.REFUNDED_ELSEWHERE,
							false, "KakaoPay has refused no refund of it. Refund it through KakaoPay first."));
	}

}
