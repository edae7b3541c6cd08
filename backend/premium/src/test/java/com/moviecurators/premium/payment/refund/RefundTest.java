package com.moviecurators.premium.payment.refund;

import java.time.Duration;
import java.util.List;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;

import org.springframework.beans.factory.annotation.Autowired;

/** Money that goes back: payments that our rules refuse after the fact. */
public abstract class RefundTest extends PaymentTest {

	public static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	public static final Duration LEASE = Duration.ofSeconds(30);

	@Autowired
	public ReconcilingPayment reconciling;

	@Autowired
	public PaymentAttempts attempts;

	/** Paid, the answer lost, and premium meanwhile by another payment. */
	public String paidAgain() {
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		paid();
		return order;
	}

	public void paid() {
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(FIRST_CHECK);
	}

	public void reconcile(String order) {
		this.reconciling.inquire(Inquiry.about(this.attempts.findByOrder(order).orElseThrow(), this.clock.instant()));
	}

	public List<String> steps(String order) {
		return this.jdbc.sql("""
				select t.to_status from payment_refund_transition t join payment_refund r on r.id = t.refund_id
				join payment_attempt a on a.id = r.attempt_id where a.order_handle = ? order by t.id""")
			.param(order)
			.query(String.class)
			.list();
	}

	public String refund(String order, String column) {
		return this.jdbc.sql("select " + column + """
				 from payment_refund r where r.attempt_id =
				(select id from payment_attempt where order_handle = ?)""").param(order).query(String.class).single();
	}

}
