package com.moviecurators.premium.payment.approve;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderRequest;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay's answer named another amount than it took. */
class CorrectedAmountTest extends PaymentTest {

	@Autowired
	private PaymentAttempts attempts;

	@Autowired
	private PaymentRecording recording;

	@Autowired
	private TransactionOperations transactions;

	private String order;

	@BeforeEach
	void approve() {
		this.order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.pay(request, 40_000));
		this.approving.approve(this.order, TOKEN);
		assertThat(status(this.order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(recorded()).isEqualTo(40_000);
	}

	@Test
	void itsLatestWordCountsWhileAPersonDecides() {
		asked(OrderStatus.SUCCESS_PAYMENT);
		assertThat(recorded()).isEqualTo(39_000);
		assertThat(reasons(this.order)).endsWith("ANSWER_DIFFERS", "AMOUNT_CORRECTED");
	}

	@Test
	void theSameWordAgainChangesNothing() {
		asked(OrderStatus.SUCCESS_PAYMENT);
		asked(OrderStatus.SUCCESS_PAYMENT);
		assertThat(reasons(this.order)).containsOnlyOnce("AMOUNT_CORRECTED");
	}

	@Test
	void notPaidCorrectsNothing() {
		asked(OrderStatus.FAIL_PAYMENT);
		assertThat(recorded()).isEqualTo(40_000);
	}

	private void asked(OrderStatus status) {
		this.transactions.executeWithoutResult((_) -> {
			var attempt = this.attempts.lockByOrder(this.order).orElseThrow();
			if (this.kakaoPay.answer(new OrderRequest(null, attempt.tid()),
					status) instanceof Outcome.Happened<OrderAnswer>(OrderAnswer answer)) {
				this.recording.recordUnexplained(attempt, answer);
			}
		});
	}

	private long recorded() {
		return this.jdbc.sql("""
				select p.total_amount from payment_approval p join payment_attempt a on a.id = p.attempt_id
				where a.order_handle = ?""").param(this.order).query(Long.class).single();
	}

}
