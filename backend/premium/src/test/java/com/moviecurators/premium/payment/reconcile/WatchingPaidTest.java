package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Payments that were made are asked about for thirty days. That costs little, disturbs
 * nothing else, and never ends in a review because KakaoPay is away.
 */
@ExtendWith(OutputCaptureExtension.class)
class WatchingPaidTest extends PaymentTest {

	private static final Duration SIX_HOURS = Duration.ofHours(6);

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	@Test
	void asksFifteenTimesInThirtyDaysAndThenNoMore() {
		paidOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		daysPass(30);
		assertThat(this.kakaoPay.inquiries).hasSize(15);
		daysPass(30);
		assertThat(this.kakaoPay.inquiries).hasSize(15);
	}

	@Test
	void beginsAnewWhenAPartWentBack() {
		String order = paidOrder();
		CancelBooks books = new CancelBooks(this.kakaoPay);
		daysPass(20);
		books.console(10_000);
		daysPass(1);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		int inquiries = this.kakaoPay.inquiries.size();
		daysPass(60);
		assertThat(this.kakaoPay.inquiries).hasSize(inquiries + 15);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -401, -429, -721, -780 })
	void neitherAlertsNorAsksMoreOftenWhileKakaoPayIsAway(int code, CapturedOutput output) {
		String order = paidOrder();
		this.kakaoPay.onOrder((request) -> (code == 0) ? ScriptedKakaoPay.unknown() : ScriptedKakaoPay.refused(code));
		daysPass(60);
		assertThat(this.kakaoPay.inquiries).hasSize(15);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(output).doesNotContain("ALERT");
	}

	/** KakaoPay adds a status one day: it contradicts no payment that was made. */
	@ParameterizedTest
	@EnumSource(names = { "UNRECOGNIZED", "ISSUED_SID" })
	void aStatusThatSaysNothingOfMoneySendsNoPaymentToAPerson(OrderStatus status, CapturedOutput output) {
		String order = paidOrder();
		this.kakaoPay.inquiryAnswers(status);
		daysPass(30);
		assertThat(this.kakaoPay.inquiries).hasSize(15);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(output).doesNotContain("ALERT");
	}

	/** An amount in such an answer says nothing of money either. */
	@Test
	void norDoesAnAmountThatComesWithIt(CapturedOutput output) {
		String order = paidOrder();
		CancelBooks books = new CancelBooks(this.kakaoPay);
		books.correct(1_000);
		this.kakaoPay.onOrder((request) -> unrecognized(books.answer(request.tid())));
		daysPass(30);
		assertThat(this.kakaoPay.inquiries).hasSize(15);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(output).doesNotContain("ALERT");
	}

	/** The soon checks are there when they are needed. */
	@Test
	void oneOddAmountDoesNoHarmHoweverLongThePaymentWasWatched(CapturedOutput output) {
		String order = paidOrder();
		CancelBooks books = new CancelBooks(this.kakaoPay);
		daysPass(20);
		int asked = this.kakaoPay.inquiries.size();
		books.correct(40_000);
		this.kakaoPay.onOrder((request) -> {
			Outcome<OrderAnswer> odd = books.order(request);
			books.correct(CancelBooks.PAID);
			return odd;
		});
		daysPass(3);
		assertThat(this.kakaoPay.inquiries).as("asked again soon").hasSize(asked + 2);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(output).doesNotContain("ALERT");
	}

	private static Outcome<OrderAnswer> unrecognized(OrderAnswer answer) {
		return new Outcome.Happened<>(new OrderAnswer(answer.tid(), answer.cid(), OrderStatus.UNRECOGNIZED, "NEW",
				answer.partnerOrderId(), answer.partnerUserId(), answer.paymentMethodType(), answer.amount(),
				answer.canceledAmount(), answer.cancelAvailableAmount(), answer.itemName(), answer.itemCode(),
				answer.quantity(), answer.createdAt(), answer.approvedAt(), answer.canceledAt(),
				answer.selectedCardInfo(), answer.paymentActionDetails(), answer.answeredAt()));
	}

	@Test
	void aBacklogHoldsUpNothingThatIsUndecided() {
		for (int payment = 0; payment < 120; payment++) {
			this.member = newMember();
			paidOrder();
		}
		this.clock.advance(Duration.ofDays(1));
		this.member = newMember();
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.inquiries).as("ten of the others in a pass").hasSize(11);
		for (int pass = 0; pass < 11; pass++) {
			recoverAfter(FIRST_CHECK);
		}
		assertThat(this.kakaoPay.inquiries).as("none is forgotten").hasSize(121);
	}

	@Test
	void aCheckThatFailsInOurOwnCodeIsAlertedAndMovesNothing(CapturedOutput output) {
		String order = paidOrder();
		this.kakaoPay.onOrder((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		this.clock.advance(Duration.ofDays(1));
		for (int pass = 0; pass < 12; pass++) {
			recoverAfter(Duration.ofMinutes(10));
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(output.getAll()).containsOnlyOnce("ALERT payment needs a person (CHECKS_FAILED): order " + order);
	}

	private String paidOrder() {
		String order = readyOrder();
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		return order;
	}

	private void daysPass(int days) {
		for (int quarter = 0; quarter < 4 * days; quarter++) {
			recoverAfter(SIX_HOURS);
		}
	}

}
