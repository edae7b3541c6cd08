package com.moviecurators.premium.payment.decide;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderRequest;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentDecision;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecisions;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.PaymentDecisions.CaseDecisions;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Payments about which admins decide. */
abstract class DecisionTest extends PaymentTest {

	static final long PRICE = 39_000;

	@Autowired
	PaymentDecisions decisions;

	SignedInMember admin;

	SignedInMember second;

	@BeforeEach
	void employ() {
		this.admin = newAdmin();
		this.second = newAdmin();
	}

	SignedInMember newAdmin() {
		MemberId id = newMember();
		this.jdbc.sql("update account set role = 'ADMIN' where id = ?").param(id.value()).update();
		return new SignedInMember(id, Role.ADMIN);
	}

	/** A payment that was paid and granted. */
	String approvedOrder() {
		String order = readyOrder();
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		return order;
	}

	/** In review with nothing recorded as paid: KakaoPay's status explains nothing. */
	String unexplainedOrder() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.UNRECOGNIZED);
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		return order;
	}

	/** In review because KakaoPay took another amount, which is recorded. */
	String wrongAmountOrder(long taken) {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.pay(request, taken));
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		this.kakaoPay.onOrder((request) -> paid(request, taken, null, null));
		return order;
	}

	/** KakaoPay says paid, with another amount or payer than ours if given. */
	Outcome<OrderAnswer> paid(OrderRequest request, long total, @Nullable String payer, @Nullable Long canceled) {
		return paid(request, new Amount(total, 0, 3_545, 0, 0, 0), payer, canceled);
	}

	Outcome<OrderAnswer> paid(OrderRequest request, Amount amount, @Nullable String payer, @Nullable Long canceled) {
		OrderAnswer ours = ((Outcome.Happened<OrderAnswer>) this.kakaoPay.answer(request,
				(canceled == null) ? OrderStatus.SUCCESS_PAYMENT : OrderStatus.PART_CANCEL_PAYMENT))
			.answer();
		return new Outcome.Happened<>(new OrderAnswer(ours.tid(), ours.cid(), ours.status(), ours.statusText(),
				ours.partnerOrderId(), (payer != null) ? payer : ours.partnerUserId(), ours.paymentMethodType(), amount,
				(canceled != null) ? new Amount(canceled, 0, 0, 0, 0, 0) : null, null, null, null, null, null,
				ours.approvedAt(), null, null, ours.paymentActionDetails(), ours.answeredAt()));
	}

	/** An amount for a refund, and none for other actions. */
	static @Nullable Long amount(Action action) {
		return (action == Action.REFUND) ? 1_000L : null;
	}

	boolean act(Action action, String order) {
		return act(action, order, this.admin, revision(order));
	}

	boolean act(Action action, String order, SignedInMember who, long revision) {
		return this.decisions.decide(new Act(who, order, action, null, false, "because", revision));
	}

	boolean refund(String order, long amount) {
		return refund(order, amount, false, revision(order));
	}

	boolean refund(String order, long amount, boolean endsAccess, long revision) {
		return this.decisions
			.decide(new Act(this.admin, order, Action.REFUND, amount, endsAccess, "because", revision));
	}

	/** Another admin confirms what is proposed. */
	boolean confirm(String order) {
		return confirm(order, this.second);
	}

	boolean confirm(String order, SignedInMember who) {
		return this.decisions.confirm(new Answer(who, order, proposal(order).id(), revision(order)));
	}

	CaseDecisions read(String order) {
		return this.decisions.ofPayment(order, this.admin, Locale.ENGLISH);
	}

	long revision(String order) {
		return read(order).revision();
	}

	PaymentDecision proposal(String order) {
		return read(order).decisions().getLast();
	}

	/** The refusal of an act, which has changed nothing. */
	DecisionRefusal refusal(String order, ThrowingCallable act) {
		String before = everything(order);
		DecisionRefusal refusal = refusal(act);
		assertThat(everything(order)).isEqualTo(before);
		return refusal;
	}

	DecisionRefusal refusal(ThrowingCallable act) {
		return catchThrowableOfType(DecisionRefused.class, act).refusal();
	}

	/** Whatever a decision may change. */
	private String everything(String order) {
		return status(order) + " " + reasons(order) + " " + count("payment_refund", order) + " "
				+ count("payment_decision", order) + " " + isPremium(this.member) + " "
				+ auditOf(order).stream().filter((action) -> !action.equals("ASKED_KAKAOPAY")).toList() + " "
				+ this.kakaoPay.cancels.size();
	}

	long count(String table, String column, String value) {
		return this.jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
			.param(value)
			.query(Long.class)
			.single();
	}

	String liveKey(String order) {
		return this.jdbc.sql("select coalesce(live_key, 'none') from payment_attempt where order_handle = ?")
			.param(order)
			.query(String.class)
			.single();
	}

	List<String> auditOf(String order) {
		return this.jdbc.sql("select action from audit_entry where order_handle = ? order by id")
			.param(order)
			.query(String.class)
			.list();
	}

}
