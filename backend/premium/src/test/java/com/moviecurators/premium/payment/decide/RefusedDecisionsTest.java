package com.moviecurators.premium.payment.decide;

import java.time.Duration;
import java.util.Locale;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Acts that are refused change nothing. */
class RefusedDecisionsTest extends DecisionTest {

	@ParameterizedTest
	@EnumSource(names = { "RECORD_AS_PAID", "CLOSE" })
	void anActOnACaseThatTheAdminDidNotSee(Action action) {
		String order = unexplainedOrder();
		this.kakaoPay.inquiries.clear();
		for (long stale : new long[] { revision(order) - 1, revision(order) + 1, 0, -1, Long.MAX_VALUE }) {
			assertThat(refusal(order, () -> act(action, order, this.admin, stale)))
				.isEqualTo(DecisionRefusal.CASE_CHANGED);
		}
		assertThat(this.kakaoPay.inquiries).as("KakaoPay need not be asked").isEmpty();
	}

	@Test
	void aNoteMakesTheCaseAnotherOne() {
		String order = approvedOrder();
		long seen = revision(order);
		this.jdbc.sql("""
				insert into payment_note (attempt_id, author_id, written_at, text)
				select id, 1, current_timestamp, 'wait' from payment_attempt where order_handle = ?""")
			.param(order)
			.update();
		assertThat(refusal(order, () -> refund(order, 1_000, false, seen))).isEqualTo(DecisionRefusal.CASE_CHANGED);
	}

	@Test
	void anActAboutOnesOwnPayment() {
		String order = approvedOrder();
		this.jdbc.sql("update account set role = 'ADMIN' where id = ?").param(this.member.value()).update();
		SignedInMember payer = new SignedInMember(this.member, Role.ADMIN);
		for (Action action : Action.values()) {
			assertThat(refusal(order,
					() -> this.decisions
						.decide(new Act(payer, order, action, amount(action), false, "mine", revision(order)))))
				.isEqualTo(DecisionRefusal.OWN_PAYMENT);
		}
		refund(order, PRICE);
		assertThat(refusal(order, () -> confirm(order, payer))).isEqualTo(DecisionRefusal.OWN_PAYMENT);
		assertThat(refusal(order,
				() -> this.decisions.decline(new Answer(payer, order, proposal(order).id(), revision(order)), "no")))
			.isEqualTo(DecisionRefusal.OWN_PAYMENT);
	}

	@Test
	void aConfirmationByWhoeverProposedIt() {
		String order = approvedOrder();
		refund(order, PRICE);
		assertThat(refusal(order, () -> confirm(order, this.admin))).isEqualTo(DecisionRefusal.SAME_PERSON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "role = 'MEMBER'", "role = 'SUPPORT'", "closed_at = current_timestamp" })
	void anActOfWhoeverIsNoAdminAnyMore(String change) {
		String order = approvedOrder();
		refund(order, PRICE);
		this.jdbc.sql("update account set " + change + " where id = ?").param(this.second.id().value()).update();
		assertThat(refusal(order, () -> confirm(order))).isEqualTo(DecisionRefusal.NO_ADMIN);
		assertThat(refusal(order, () -> act(Action.CLOSE, order, this.second, revision(order))))
			.isEqualTo(DecisionRefusal.NO_ADMIN);
	}

	@Test
	void anActOfWhoeverIsDemotedWhileKakaoPayIsAsked() {
		String order = approvedOrder();
		this.kakaoPay.onOrder((request) -> {
			this.jdbc.sql("update account set role = 'MEMBER' where id = ?").param(this.admin.id().value()).update();
			return this.kakaoPay.answer(request, OrderStatus.SUCCESS_PAYMENT);
		});
		assertThat(refusal(order, () -> refund(order, 1_000))).isEqualTo(DecisionRefusal.NO_ADMIN);
	}

	@ParameterizedTest
	@EnumSource
	void anActWhileKakaoPayIsAway(Action action) {
		String order = action == Action.RECORD_AS_PAID || action == Action.CLOSE ? unexplainedOrder() : approvedOrder();
		for (UnknownCause.Kind kind : UnknownCause.Kind.values()) {
			this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown(kind));
			assertThat(refusal(order,
					() -> this.decisions
						.decide(new Act(this.admin, order, action, amount(action), false, "because", revision(order)))))
				.isEqualTo(DecisionRefusal.KAKAOPAY_AWAY);
		}
		this.kakaoPay.inquiryIsRefused(-401);
		assertThat(refusal(order,
				() -> this.decisions
					.decide(new Act(this.admin, order, action, amount(action), false, "because", revision(order)))))
			.isEqualTo(DecisionRefusal.KAKAOPAY_AWAY);
	}

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
	void leaveInTheAuditLogThatKakaoPayWasAsked() {
		String order = approvedOrder();
		refusal(order, () -> refund(order, PRICE + 1));
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY");
		refund(order, PRICE);
		this.kakaoPay.inquiryAnswers(OrderStatus.UNRECOGNIZED);
		refusal(() -> confirm(order));
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY", "PROPOSED", "ASKED_KAKAOPAY");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, Long.MIN_VALUE })
	void anAmountThatIsNone(long amount) {
		String order = approvedOrder();
		assertThatIllegalArgumentException().isThrownBy(() -> refund(order, amount));
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

	private void update(String change, String order) {
		this.jdbc.sql("update payment_attempt set " + change + " where order_handle = ?").param(order).update();
	}

	@Test
	void recordingAPaymentOfAClosedAccount() {
		String order = unexplainedOrder();
		this.jdbc.sql("update account set closed_at = current_timestamp where id = ?")
			.param(this.member.value())
			.update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(refusal(order, () -> act(Action.RECORD_AS_PAID, order))).isEqualTo(DecisionRefusal.ACCOUNT_CLOSED);
	}

	@Test
	void anActWhileAnotherOneAwaitsASecondAdmin() {
		String order = approvedOrder();
		refund(order, PRICE);
		assertThat(refusal(order, () -> refund(order, 1_000))).isEqualTo(DecisionRefusal.AWAITS_CONFIRMATION);
		assertThat(read(order).actions()).noneMatch((possible) -> possible.allowed());
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

	@Test
	void whatNeverWas() {
		String order = approvedOrder();
		refund(order, PRICE);
		for (String unknown : new String[] { "mc-x", "", order + " ", order.toUpperCase(Locale.ROOT) }) {
			assertThat(refusal(() -> act(Action.CLOSE, unknown, this.admin, 1)))
				.isEqualTo(DecisionRefusal.UNKNOWN_ORDER);
			assertThat(refusal(() -> this.decisions.decline(new Answer(this.second, unknown, 1, 1), "no")))
				.isEqualTo(DecisionRefusal.UNKNOWN_ORDER);
		}
		String other = unexplainedOrderOf(newMember());
		for (long unknown : new long[] { -1, 0, Long.MAX_VALUE, Long.MIN_VALUE }) {
			assertThat(refusal(order,
					() -> this.decisions.confirm(new Answer(this.second, order, unknown, revision(order)))))
				.isEqualTo(DecisionRefusal.UNKNOWN_DECISION);
		}
		assertThat(refusal(other,
				() -> this.decisions.confirm(new Answer(this.second, other, proposal(order).id(), revision(other)))))
			.as("another payment's")
			.isEqualTo(DecisionRefusal.UNKNOWN_DECISION);
	}

	private String unexplainedOrderOf(MemberId who) {
		this.member = who;
		return unexplainedOrder();
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

	@Test
	void confirmingTwice() {
		String order = approvedOrder();
		refund(order, PRICE);
		long proposal = proposal(order).id();
		confirm(order);
		assertThat(
				refusal(order, () -> this.decisions.confirm(new Answer(this.second, order, proposal, revision(order)))))
			.isEqualTo(DecisionRefusal.ANSWERED);
		assertThat(refusal(order,
				() -> this.decisions.decline(new Answer(this.second, order, proposal, revision(order)), "no")))
			.isEqualTo(DecisionRefusal.ANSWERED);
	}

	@Test
	void supportSeesThatItMayNotAct() {
		String order = approvedOrder();
		SignedInMember support = new SignedInMember(newMember(), Role.SUPPORT);
		assertThat(this.decisions.ofPayment(order, support, Locale.KOREAN).actions())
			.allSatisfy((possible) -> assertThat(possible.why()).isEqualTo("관리자만 할 수 있어요."));
	}

}
