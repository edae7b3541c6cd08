package com.moviecurators.premium.payment.cancel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.PaymentRefunded;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.RefundParts;
import com.moviecurators.premium.payment.refund.RefundRequest;
import com.moviecurators.premium.payment.refund.RefundTest;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.refund.StartingRefund;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Payments that were made, of which somebody gives money back in the partner console. */
@RecordApplicationEvents
abstract class ConsoleRefundTest extends RefundTest {

	static final Duration A_DAY = Duration.ofDays(1);

	@Autowired
	Refunds refunds;

	@Autowired
	StartingRefund starting;

	@Autowired
	Approvals approvals;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	ApplicationEvents events;

	CancelBooks books;

	@BeforeEach
	void openBooks() {
		this.books = new CancelBooks(this.kakaoPay);
	}

	/** A payment that was made. */
	String paidOrder() {
		String order = readyOrder();
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		return order;
	}

	/** The member or an admin asks for a refund; it has not been called yet. */
	long request(String order, Origin origin, long amount) {
		return this.transactions.execute((_) -> {
			PaymentAttempt attempt = this.attempts.lockByOrder(order).orElseThrow();
			return this.starting.request(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow(),
					new RefundRequest(origin, Reason.REFUND_REQUESTED, Won.of(amount), origin == Origin.MEMBER,
							new MemberId(attempt.memberId())));
		});
	}

	/**
	 * Whether what we hold of the payment is what KakaoPay holds, to the won and to the
	 * VAT.
	 */
	void assertBooksAgree(String order) {
		long attempt = this.attempts.findByOrder(order).orElseThrow().id();
		RefundParts refunded = this.transactions.execute((_) -> this.refunds.refunded(attempt));
		assertThat(refunded.total()).as("given back").isEqualTo(this.books.canceled());
		RefundParts rest = RefundParts.of(this.approvals.findByAttemptId(attempt).orElseThrow()).minus(refunded);
		assertThat(rest.vat()).as("VAT that is left").isBetween(0L, rest.total());
		assertThat(open(order)).as("open refunds").isEmpty();
		assertThat(this.jdbc.sql("select premium_on_hold from account where id = ?")
			.param(this.member.value())
			.query(Boolean.class)
			.single()).as("premium on hold").isFalse();
	}

	List<String> open(String order) {
		return rows(order).stream().filter((row) -> row.matches(".*(REQUESTED|CALLING|UNKNOWN).*")).toList();
	}

	/** Origin, state and amount of each refund, oldest first. */
	List<String> rows(String order) {
		List<String> rows = new ArrayList<>();
		this.refunds.findByAttemptIdOrderById(this.attempts.findByOrder(order).orElseThrow().id())
			.forEach(
					(refund) -> rows.add("%s %s %d".formatted(refund.origin(), refund.status(), refund.totalAmount())));
		return rows;
	}

	/** Which of the refunds recorded so far end the access. */
	List<Boolean> endsAccess() {
		return this.events.stream(PaymentRefunded.class).map(PaymentRefunded::endsAccess).toList();
	}

}
