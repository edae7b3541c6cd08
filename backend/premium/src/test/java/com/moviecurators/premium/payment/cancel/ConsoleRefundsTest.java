package com.moviecurators.premium.payment.cancel;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Money that somebody gives back in KakaoPay's partner console is recorded as it is. */
@ExtendWith(OutputCaptureExtension.class)
class ConsoleRefundsTest extends ConsoleRefundTest {

	@Autowired
	RefundingPayment refunding;

	@Test
	void aFullOneEndsTheAccessAndTheMemberCanBuyAgain(CapturedOutput output) {
		String order = paidOrder();
		this.books.console(CancelBooks.PAID);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(rows(order)).containsExactly("CONSOLE DONE 39000");
		assertThat(reasons(order)).endsWith("APPROVE_ANSWERED", "REFUNDED_IN_CONSOLE");
		assertThat(steps(order)).as("nobody requested it").containsExactly("DONE");
		assertThat(refund(order, "aid")).isEqualTo("A0000000000000000001");
		assertThat(endsAccess()).containsExactly(true);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(this.attempts.findByOrder(order).orElseThrow().liveKey()).isNull();
		assertThat(output).doesNotContain("ALERT");
		assertBooksAgree(order);
	}

	@Test
	void isToldWithTheTimeAtWhichTheMoneyWentBack() {
		String order = paidOrder();
		this.clock.advance(Duration.ofHours(5));
		this.books.console(CancelBooks.PAID);
		String wentBack = this.clock.instant().toString().substring(0, 19).replace('T', ' ');
		recoverAfter(A_DAY);
		assertThat(refund(order, "done_at")).startsWith(wentBack);
	}

	@Test
	void partsAreAddedUpToTheWon() {
		String order = paidOrder();
		this.books.console(12_345);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(endsAccess()).as("a part ends nothing").containsExactly(false);
		this.books.console(655);
		this.books.console(1_000);
		recoverAfter(A_DAY);
		assertThat(rows(order)).containsExactly("CONSOLE DONE 12345", "CONSOLE DONE 655", "CONSOLE DONE 1000");
		assertBooksAgree(order);
		this.books.console(25_000);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(endsAccess()).containsExactly(false, false, false, true);
		assertThat(vat(order)).as("VAT that went back").isEqualTo(3_545);
		assertBooksAgree(order);
	}

	@Test
	void isRecordedFromTotalsAlone() {
		this.books.withoutCancels();
		String order = paidOrder();
		this.books.console(10_000);
		recoverAfter(A_DAY);
		this.books.console(4_000);
		this.books.console(2_000);
		recoverAfter(A_DAY);
		assertThat(rows(order)).containsExactly("CONSOLE DONE 10000", "CONSOLE DONE 6000");
		assertBooksAgree(order);
	}

	@Test
	void ofADifferentAmountThanOursIsToldFromOurs() {
		String order = paidOrder();
		request(order, Origin.ADMIN, 10_000);
		recoverAfter(GRACE);
		this.books.console(10_000);
		recoverAfter(A_DAY);
		assertThat(rows(order)).containsExactly("ADMIN DONE 10000", "CONSOLE DONE 10000");
		assertBooksAgree(order);
	}

	@Test
	void isNotRecordedTwice() {
		String order = paidOrder();
		this.books.console(10_000);
		for (int day = 0; day < 10; day++) {
			reconcile(order);
			recoverAfter(A_DAY);
		}
		assertThat(rows(order)).containsExactly("CONSOLE DONE 10000");
		assertThat(reasons(order)).containsOnlyOnce("REFUNDED_IN_CONSOLE");
	}

	@Test
	void lessThanWeGaveBackGoesToAPerson(CapturedOutput output) {
		String order = paidOrder();
		request(order, Origin.ADMIN, 10_000);
		recoverAfter(GRACE);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(output)
			.containsOnlyOnce("ALERT payment needs a person (REFUND_DIFFERS, SUCCESS_PAYMENT): order " + order);
		recoverAfter(A_DAY);
		assertThat(output.getAll()).containsOnlyOnce("ALERT payment needs a person");
	}

	@Test
	void anAnswerFromBeforeOurRefundDecidesNothing(CapturedOutput output) {
		String order = paidOrder();
		request(order, Origin.ADMIN, 1_000);
		recoverAfter(GRACE);
		this.books.withoutCancels();
		this.clock.advance(A_DAY);
		this.kakaoPay.onOrder((request) -> {
			Outcome<OrderAnswer> before = this.books.order(request);
			this.refunding.proceedAtOnce(request(order, Origin.ADMIN, 10_000));
			this.kakaoPay.onOrder(this.books::order);
			return before;
		});
		reconcile(order);
		assertThat(rows(order)).containsExactly("ADMIN DONE 1000", "ADMIN DONE 10000");
		recoverAfter(Duration.ofMinutes(2));
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(output).doesNotContain("ALERT");
		assertBooksAgree(order);
	}

	@ParameterizedTest
	@ValueSource(longs = { 39_000, 10_000 })
	void ofAPaymentInReviewIsRecordedAndEndsTheReviewIfAllWentBack(long amount, CapturedOutput output) {
		String order = unknownOrder();
		this.kakaoPay.onOrder((request) -> this.kakaoPay.answer(request, OrderStatus.UNRECOGNIZED));
		recoverAfter(FIRST_CHECK);
		assertThat(reasons(order)).endsWith("INQUIRY_UNEXPECTED");
		this.kakaoPay.onOrder(this.books::order);
		recoverAfter(A_DAY);
		assertThat(status(order)).as("paid: a person decides").isEqualTo(PaymentStatus.IN_REVIEW);
		this.books.console(amount);
		recoverAfter(A_DAY);
		recoverAfter(A_DAY);
		assertThat(status(order))
			.isEqualTo((amount < CancelBooks.PAID) ? PaymentStatus.IN_REVIEW : PaymentStatus.REFUNDED);
		assertThat(output.getAll()).containsOnlyOnce("ALERT payment needs a person");
		assertThat(count("payment_approval", order)).isOne();
		assertBooksAgree(order);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void ofAPaymentThatWeDidNotKnowOfNeedsNobodyOnceAllWentBack(boolean closed, CapturedOutput output) {
		String order = unknownOrder();
		if (closed) {
			this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
			recoverAfter(FIRST_CHECK);
			assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
			this.kakaoPay.onOrder(this.books::order);
		}
		this.books.console(CancelBooks.PAID);
		recoverAfter(Duration.ofHours(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(reasons(order)).endsWith("REFUNDED_IN_CONSOLE");
		assertThat(output).doesNotContain("ALERT");
		assertThat(isPremium(this.member)).isFalse();
		assertThat(readableTokens(order)).isZero();
		assertBooksAgree(order);
	}

	@Test
	void aPartOfAPaymentThatWeDidNotKnowOfIsRecordedAndGoesToAPerson(CapturedOutput output) {
		String order = unknownOrder();
		this.books.console(10_000);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(output).contains("ALERT payment needs a person (INQUIRY_UNEXPECTED, PART_CANCEL_PAYMENT)");
		assertThat(count("payment_approval", order)).isOne();
		assertThat(rows(order)).containsExactly("CONSOLE DONE 10000");
		assertBooksAgree(order);
	}

	@Test
	void whatIsLeftOfAPaymentAgainstTheRulesGoesBackAsWell() {
		String order = paidAgain(10_000);
		recoverAfter(FIRST_CHECK);
		recoverAfter(FIRST_CHECK);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(rows(order)).containsExactly("RULE REFUSED 39000", "CONSOLE DONE 10000", "RULE DONE 29000");
		assertBooksAgree(order);
	}

	@Test
	void nothingIsLeftToGiveBackOfAPaymentAgainstTheRules() {
		String order = paidAgain(CancelBooks.PAID);
		recoverAfter(FIRST_CHECK);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertBooksAgree(order);
	}

	/** Paid against the rules; money goes back before our refund is called. */
	private String paidAgain(long console) {
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		this.books.console(console);
		recoverAfter(Duration.ZERO);
		assertThat(rows(order)).as("KakaoPay compares the rest").containsExactly("RULE UNKNOWN 39000");
		return order;
	}

	private long vat(String order) {
		return this.refunds.findByAttemptIdOrderById(this.attempts.findByOrder(order).orElseThrow().id())
			.stream()
			.mapToLong(Refund::vatAmount)
			.sum();
	}

	private long readableTokens(String order) {
		return this.jdbc.sql("""
				select count(r.cipher_text) from payment_return r join payment_attempt a on a.id = r.attempt_id
				where a.order_handle = ?""").param(order).query(Long.class).single();
	}

}
