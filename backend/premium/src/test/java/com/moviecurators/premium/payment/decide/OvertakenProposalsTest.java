package com.moviecurators.premium.payment.decide;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** The payment moves on while a proposal waits: whoever comes next closes it. */
class OvertakenProposalsTest extends DecisionTest {

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	Decisions table;

	@Autowired
	TransactionOperations transactions;

	@Test
	void aProposalIsOvertakenByWhatHappensMeanwhile() {
		String order = approvedOrder();
		refund(order, PRICE);
		long proposal = proposal(order).id();
		note(order);
		long now = revision(order);
		assertThat(proposal(order).status()).as("told to whoever reads the case").isEqualTo(Status.OVERTAKEN);
		assertThat(refusal(() -> this.decisions.confirm(new Answer(this.second, order, proposal, now))))
			.isEqualTo(DecisionRefusal.ANSWERED);
		assertThat(this.kakaoPay.cancels).isEmpty();
		assertThat(refund(order, 1_000)).as("another one is possible").isTrue();
	}

	/** The reader counted before the payment moved and an admin proposed. */
	@Test
	void aReaderWithAnOldCountOvertakesNothing() {
		String order = approvedOrder();
		long id = this.attempts.findByOrder(order).orElseThrow().id();
		long before = this.table.historySize(id) - 1;
		refund(order, PRICE);
		assertThat(overtake(id, before)).isZero();
		assertThat(proposal(order).status()).isEqualTo(Status.PROPOSED);
	}

	/** Whoever decides has the proposal, and a reader who would close it waits. */
	@Test
	void aReaderDoesNotCloseAProposalThatAnActHas() throws Exception {
		String order = approvedOrder();
		long id = this.attempts.findByOrder(order).orElseThrow().id();
		refund(order, PRICE);
		CompletableFuture<Integer> reader = this.transactions.execute((_) -> {
			Decision open = this.table.lockOpen(id).orElseThrow();
			CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> overtake(id, Long.MAX_VALUE),
					Thread::startVirtualThread);
			assertThat(waiting).failsWithin(Duration.ofMillis(200)).withThrowableOfType(TimeoutException.class);
			open.overtake(this.clock.instant());
			return waiting;
		});
		assertThat(reader.get()).as("it was closed already").isZero();
	}

	private int overtake(long attemptId, long history) {
		return this.transactions.execute((_) -> this.table.overtake(attemptId, history, this.clock.instant()));
	}

	@Test
	void aProposalIsOvertakenByWhatKakaoPayAnswersToTheSecondAdmin() {
		String order = approvedOrder();
		refund(order, PRICE);
		this.kakaoPay.inquiryAnswers(OrderStatus.QUIT_PAYMENT);
		assertThat(refusal(() -> confirm(order))).isEqualTo(DecisionRefusal.CASE_CHANGED);
		assertThat(proposal(order).status()).isEqualTo(Status.OVERTAKEN);
		assertThat(status(order)).as("as recovery would").isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(this.kakaoPay.cancels).isEmpty();
	}

	private void note(String order) {
		this.jdbc.sql("""
				insert into payment_transition (attempt_id, from_status, to_status, happened_at, actor, reason)
				select id, status, status, current_timestamp, 'MEMBER', 'REFUND_REQUESTED' from payment_attempt
				where order_handle = ?""").param(order).update();
	}

}
