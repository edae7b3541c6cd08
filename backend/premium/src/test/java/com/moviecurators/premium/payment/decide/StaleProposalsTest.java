package com.moviecurators.premium.payment.decide;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.payment.PaymentDecision;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.Worklists;
import com.moviecurators.premium.payment.Worklists.Item;
import com.moviecurators.premium.payment.Worklists.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The payment moves while a proposal waits, and nobody opens its case. */
class StaleProposalsTest extends DecisionTest {

	@Autowired
	Worklists worklists;

	@BeforeEach
	void leaveNothingWaiting() {
		this.jdbc.sql("update payment_decision set status = 'OVERTAKEN', open_key = null where open_key is not null")
			.update();
		this.jdbc.sql("update payment_attempt set status = 'FAILED', live_key = null where status = 'IN_REVIEW'")
			.update();
	}

	@Test
	void waitForNobodyInTheWorkList() {
		String order = approvedOrder();
		refund(order, PRICE);
		assertThat(items(order)).extracting(Item::kind).containsExactly(Kind.AWAITING_CONFIRMATION);
		move(order);
		assertThat(items(order)).isEmpty();
		assertThat(this.worklists.read(0, Locale.KOREAN).counts().awaitingConfirmation()).isZero();
		assertThat(proposal(order).status()).as("whoever opens the case").isEqualTo(Status.OVERTAKEN);
		assertThat(auditOf(order)).as("nobody did more").containsExactly("ASKED_KAKAOPAY", "PROPOSED");
	}

	@Test
	void doNotMarkAReview() {
		String order = unexplainedOrder();
		act(Action.CLOSE, order);
		assertThat(items(order)).extracting(Item::awaitingConfirmation).containsExactly(true);
		move(order);
		assertThat(items(order)).extracting(Item::kind).containsExactly(Kind.IN_REVIEW);
		assertThat(items(order)).extracting(Item::awaitingConfirmation).containsExactly(false);
	}

	@Test
	void giveWayToAnotherOne() {
		String order = approvedOrder();
		refund(order, PRICE);
		long seen = revision(order);
		move(order);
		assertThat(this.decisions.decide(new Act(this.second, order, Action.REFUND, PRICE, true, "instead", seen + 1)))
			.isFalse();
		assertThat(read(order).decisions()).extracting(PaymentDecision::status)
			.containsExactly(Status.OVERTAKEN, Status.PROPOSED);
		assertThat(items(order)).extracting(Item::kind).containsExactly(Kind.AWAITING_CONFIRMATION);
		assertThat(auditOf(order)).containsExactly("ASKED_KAKAOPAY", "PROPOSED", "ASKED_KAKAOPAY", "PROPOSED");
		confirm(order, this.admin);
		assertThat(this.kakaoPay.cancels).as("once").hasSize(1);
		assertThat(items(order)).isEmpty();
	}

	private List<Item> items(String order) {
		return this.worklists.read(0, Locale.KOREAN)
			.items()
			.stream()
			.filter((item) -> item.order().equals(order))
			.toList();
	}

	/** The attempt's history grows by one. */
	private void move(String order) {
		this.jdbc.sql("""
				insert into payment_transition (attempt_id, from_status, to_status, happened_at, actor, reason)
				select id, status, status, current_timestamp, 'KAKAOPAY', 'REFUNDED_IN_CONSOLE' from payment_attempt
				where order_handle = ?""").param(order).update();
	}

}
