package com.moviecurators.premium.payment.decide;

import java.util.List;
import java.util.Locale;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Acts that are refused, whatever the payment is, change nothing. */
class RefusedDecisionsTest extends DecisionTest {

	@ParameterizedTest
	@EnumSource
	void anActOnACaseThatTheAdminDidNotSee(Action action) {
		String order = unexplainedOrder();
		this.kakaoPay.inquiries.clear();
		for (long stale : new long[] { revision(order) - 1, revision(order) + 1, 0, -1, Long.MAX_VALUE }) {
			assertThat(refusal(order,
					() -> this.decisions
						.decide(new Act(this.admin, order, action, amount(action), false, "because", stale))))
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

	/** Recorded before it is asked: an answer that does not come takes nothing back. */
	@Test
	void leaveInTheAuditLogThatKakaoPayWasAskedAlsoIfItDoesNotAnswer() {
		String order = approvedOrder();
		this.kakaoPay.onOrder((request) -> {
			assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY");
			return ScriptedKakaoPay.unknown();
		});
		assertThat(refusal(order, () -> refund(order, 1_000))).isEqualTo(DecisionRefusal.KAKAOPAY_AWAY);
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "IN_REVIEW", "APPROVED", "PARTIALLY_REFUNDED" })
	void aRefundOfWhatIsNotPaidOrHasGoneBack(PaymentStatus status) {
		String order = readyOrder();
		this.jdbc.sql("update payment_attempt set status = ? where order_handle = ?")
			.params(status.name(), order)
			.update();
		assertThat(refusal(order, () -> refund(order, 1_000))).isIn(DecisionRefusal.UNDECIDED,
				DecisionRefusal.NOTHING_PAID, DecisionRefusal.REFUND_OPEN, DecisionRefusal.REFUNDED);
	}

	@Test
	void leaveInTheAuditLogThatKakaoPayWasAsked() {
		String order = approvedOrder();
		refusal(order, () -> refund(order, PRICE + 1));
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY");
		assertThat(askedFor(order)).as("all that the admin said").containsExactly("39001 because");
		refund(order, PRICE);
		this.kakaoPay.inquiryAnswers(OrderStatus.UNRECOGNIZED);
		refusal(() -> confirm(order));
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY", "ASKED_KAKAOPAY", "PROPOSED", "ASKED_KAKAOPAY");
		assertThat(askedFor(order)).as("also of what was to be confirmed")
			.containsExactly("39001 because", "39000 because", "39000 because");
	}

	private List<String> askedFor(String order) {
		return this.jdbc.sql("""
				select concat(amount, ' ', details) from audit_entry
				where order_handle = ? and action = 'ASKED_KAKAOPAY' order by id""")
			.param(order)
			.query(String.class)
			.list();
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, Long.MIN_VALUE })
	void anAmountThatIsNone(long amount) {
		String order = approvedOrder();
		assertThatIllegalArgumentException().isThrownBy(() -> refund(order, amount));
	}

	@Test
	void anActWhileAnotherOneAwaitsASecondAdmin() {
		String order = approvedOrder();
		refund(order, PRICE);
		assertThat(refusal(order, () -> refund(order, 1_000))).isEqualTo(DecisionRefusal.AWAITS_CONFIRMATION);
		assertThat(read(order).actions()).noneMatch((possible) -> possible.allowed());
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
