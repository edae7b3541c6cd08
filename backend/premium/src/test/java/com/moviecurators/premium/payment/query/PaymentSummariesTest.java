package com.moviecurators.premium.payment.query;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.common.OrderNumber;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.PaymentAudit.RefundAudit;
import com.moviecurators.premium.payment.PaymentAudit.RefundStep;
import com.moviecurators.premium.payment.PaymentAudits;
import com.moviecurators.premium.payment.PaymentSearch;
import com.moviecurators.premium.payment.PaymentSearch.Criteria;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.RefundRequest;
import com.moviecurators.premium.payment.refund.StartingRefund;
import com.moviecurators.premium.payment.start.StartedPayment;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Wherever a payment is shown: its number, and how much of it went back. */
class PaymentSummariesTest extends PaymentTest {

	@Autowired
	PaymentAudits audits;

	@Autowired
	PaymentSearch search;

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	Approvals approvals;

	@Autowired
	StartingRefund refunds;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	EntityManagerFactory entityManagers;

	@Test
	void theNumberIsTheSameEverywhere() {
		StartedPayment started = start(this.member);
		String number = started.orderNumber();
		assertThat(OrderNumber.parse(number)).get().hasToString(number);
		assertThat(this.approving.approve(started.order(), TOKEN)).isInstanceOfSatisfying(ApprovalResult.Approved.class,
				(approved) -> assertThat(approved.receipt().orderNumber()).isEqualTo(number));
		assertThat(shown(started.order())).extracting(PaymentSummary::orderNumber).containsOnly(number);
	}

	/** A refund gives back what was charged, so the screens show nothing else. */
	@Test
	void theAmountIsWhatWasCharged() {
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.pay(request, 40_000));
		String order = readyOrder();
		assertThat(shown(order)).extracting(PaymentSummary::amount).containsOnly(39_000L);
		this.approving.approve(order, TOKEN);
		assertThat(shown(order)).extracting(PaymentSummary::amount).containsOnly(40_000L);
		this.transactions.executeWithoutResult((_) -> this.attempts.lockByOrder(order)
			.orElseThrow()
			.markRefunded(Transition.by(Actor.KAKAOPAY, Reason.REFUND_CONFIRMED, this.clock.instant()).about(40_000)));
		assertThat(this.memberPayments.details(this.member, order, Locale.KOREAN).timeline().summary())
			.startsWith("40,000원을 모두");
	}

	@Test
	void onlyWhatKakaoPayGaveBackCounts() {
		String order = paid();
		refund(order, 12_000);
		assertThat(shown(order)).extracting(PaymentSummary::refundedAmount).containsOnly(12_000L);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(order, 7_000);
		assertThat(shown(order)).extracting(PaymentSummary::refundedAmount).containsOnly(12_000L);
	}

	@Test
	void refundsAddUp() {
		String order = paid();
		refund(order, 12_000);
		refund(order, 7_000);
		assertThat(shown(order)).extracting(PaymentSummary::refundedAmount).containsOnly(19_000L);
		refund(order, 20_000);
		assertThat(shown(order)).extracting(PaymentSummary::refundedAmount).containsOnly(39_000L);
	}

	@Test
	void aLongListCostsNoMoreQueriesThanAShortOne() {
		refundPartAndEndAccess(paid());
		long one = queriesToList(1);
		for (int payment = 0; payment < 3; payment++) {
			refundPartAndEndAccess(paid());
		}
		assertThat(queriesToList(4)).isEqualTo(one).isEqualTo(3);
	}

	@Test
	void whereNothingWasPaidOrAllWentBackRefundsAreNotRead() {
		refund(paid(), 39_000);
		start(this.member);
		assertThat(queriesToList(2)).isEqualTo(2);
	}

	/** So that the membership page does not promise what is about to end. */
	@Test
	void tellsWhetherARefundIsInProgress() {
		String order = paid();
		refund(order, 12_000);
		assertThat(shown(order)).extracting(PaymentSummary::refundInProgress).containsOnly(false);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(order, 7_000);
		assertThat(shown(order)).extracting(PaymentSummary::refundInProgress).containsOnly(true);
	}

	/**
	 * One rule for every page that has the button. The preview says how much it would be.
	 */
	@Test
	void tellsWhetherTheMemberMayAskForARefund() {
		assertThat(shown(readyOrder())).extracting(PaymentSummary::refundable).containsOnly(false);
		String order = paid();
		refund(order, 12_000);
		assertThat(shown(order)).extracting(PaymentSummary::refundable).containsOnly(true);
		refundPartAndEndAccess(order);
		assertThat(shown(order)).extracting(PaymentSummary::refundable).containsOnly(false);
		String other = paid();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(other, 7_000);
		assertThat(shown(other)).extracting(PaymentSummary::refundable).containsOnly(false);
	}

	/** As the preview says: an admin decides about it. One query more, however many. */
	@Test
	void notOnceAnAdminHasEndedTheAccess() {
		String order = paid();
		endAccess(order);
		assertThat(shown(order)).extracting(PaymentSummary::refundable).containsOnly(false);
		long one = queriesToList(1);
		endAccess(paid());
		endAccess(paid());
		assertThat(queriesToList(3)).isEqualTo(one);
	}

	private void endAccess(String order) {
		this.transactions.executeWithoutResult((_) -> this.attempts.lockByOrder(order)
			.orElseThrow()
			.endAccess(Transition.by(Actor.ADMIN, Reason.ACCESS_ENDED, this.clock.instant())));
	}

	/** KakaoPay's records go on saying "paid" then, so there is no refund of ours. */
	@Test
	void whatWentBackByAnotherWayCountsToo() {
		String order = paid();
		this.transactions.executeWithoutResult((_) -> this.attempts.lockByOrder(order)
			.orElseThrow()
			.markRefunded(Transition.by(Actor.ADMIN, Reason.REFUNDED_ELSEWHERE, this.clock.instant()).about(39_000)));
		assertThat(shown(order)).extracting(PaymentSummary::refundedAmount).containsOnly(39_000L);
	}

	/** Screens have words for codes, and none for names of constants. */
	@Test
	void supportReadsTheStepsOfARefundAndWhyItWasRefused() {
		String order = paid();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-721));
		refund(order, 7_000);
		RefundAudit refund = this.audits.find(order, Locale.KOREAN).orElseThrow().refunds().getFirst();
		assertThat(refund.history()).extracting(RefundStep::to).containsExactly("REQUESTED", "CALLING", "REFUSED");
		assertThat(refund.refusal()).isEqualTo("refused");
	}

	@Test
	void aCaseCostsTheSameQueriesHoweverManyRefundsItHas() {
		String order = paid();
		refund(order, 1_000);
		long one = queries(() -> this.audits.find(order, Locale.KOREAN));
		refund(order, 2_000);
		refund(order, 3_000);
		assertThat(queries(() -> this.audits.find(order, Locale.KOREAN))).isEqualTo(one);
	}

	private List<PaymentSummary> shown(String order) {
		return List.of(this.memberPayments.list(this.member).getFirst(),
				this.memberPayments.details(this.member, order, Locale.KOREAN).summary(),
				this.audits.find(order, Locale.KOREAN).orElseThrow().summary(),
				this.search.search(new Criteria(order, null, null, null, 0)).payments().getFirst().payment());
	}

	private long queriesToList(int payments) {
		return queries(() -> assertThat(this.memberPayments.list(this.member)).hasSize(payments));
	}

	private long queries(Runnable reading) {
		Statistics statistics = this.entityManagers.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		try {
			statistics.clear();
			reading.run();
			return statistics.getPrepareStatementCount();
		}
		finally {
			statistics.setStatisticsEnabled(false);
		}
	}

	private String paid() {
		this.jdbc.sql("update account set premium = false where id = ?").param(this.member.value()).update();
		String order = readyOrder();
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		return order;
	}

	private void refund(String order, long amount) {
		refund(order, amount, false);
	}

	private void refundPartAndEndAccess(String order) {
		refund(order, 12_000, true);
	}

	private void refund(String order, long amount, boolean endsAccess) {
		this.transactions.executeWithoutResult((_) -> {
			PaymentAttempt attempt = this.attempts.lockByOrder(order).orElseThrow();
			this.refunds.request(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow(),
					new RefundRequest(Origin.MEMBER, Reason.REFUND_REQUESTED, Won.of(amount), endsAccess, this.member));
		});
		recoverAfter(GRACE);
	}

}
