package com.moviecurators.premium.payment.cancel;

import java.util.stream.Stream;

import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody gives money back in the partner console while a refund of ours is under way,
 * at each moment of it: no won is lost or goes back twice, and both sides' records agree.
 */
class OverlappingRefundsTest extends ConsoleRefundTest {

	@Autowired
	RefundClaims claims;

	@Autowired
	CancelRecording recording;

	static Stream<Arguments> allInterleavings() {
		return Stream.of(CancelBooks.PAID, 5_000L)
			.flatMap((ours) -> Stream.of(CancelBooks.PAID, 20_000L, 5_000L)
				.flatMap((console) -> Stream.of(Moment.values())
					.flatMap((moment) -> Stream.of(Shown.values())
						.map((shown) -> Arguments.of(ours, console, moment, shown)))));
	}

	@ParameterizedTest
	@MethodSource("allInterleavings")
	void noWonIsLostOrGoesBackTwice(long ours, long console, Moment moment, Shown shown) {
		shown.in(this.books);
		String order = paidOrder();
		if (moment == Moment.BEFORE_THE_REQUEST) {
			this.books.console(console);
		}
		request(order, (ours < CancelBooks.PAID) ? Origin.ADMIN : Origin.MEMBER, ours);
		this.kakaoPay.onCancel((request) -> moment.call(this.books, request, console));
		recoverAfter(GRACE);
		this.kakaoPay.onCancel(this.books::cancel);
		for (int pass = 0; pass < 8; pass++) {
			recoverAfter(LEASE);
		}
		recoverAfter(A_DAY);
		recoverAfter(A_DAY);
		assertBooksAgree(order);
		long expected = moment.isConsoleFirst() ? console : Math.min(ours + console, CancelBooks.PAID);
		assertThat(this.books.canceled()).as("whoever comes second gives back no more").isEqualTo(expected);
		assertThat(isPremium(this.member)).as("who got all back has no access")
			.isEqualTo(expected < CancelBooks.PAID && (ours < CancelBooks.PAID || moment.isConsoleFirst()));
		if (!moment.isConsoleFirst() && shown != Shown.TOTALS) {
			assertThat(rows(order).getFirst()).as("ours, which was first").endsWith(" DONE " + ours);
		}
		boolean mayContainOurs = shown == Shown.TOTALS && !moment.isAnswered() && expected > ours;
		assertThat(status(order)).isEqualTo((expected == CancelBooks.PAID) ? PaymentStatus.REFUNDED
				: mayContainOurs ? PaymentStatus.IN_REVIEW : PaymentStatus.PARTIALLY_REFUNDED);
	}

	/** The answer of our call comes when all of it is recorded as the console's. */
	@Test
	void aLateAnswerIsNotCountedTwice() {
		this.books.withoutCancels();
		String order = paidOrder();
		RefundClaim.Call call = (RefundClaim.Call) this.claims.claimWaiting(request(order, Origin.ADMIN, 20_000));
		Outcome<CancelAnswer> late = this.books.cancel(call.request());
		this.books.console(5_000);
		for (int pass = 0; pass < 8; pass++) {
			recoverAfter(LEASE);
		}
		assertThat(reasons(order)).endsWith("REFUNDED_IN_CONSOLE", "REFUND_DIFFERS");
		this.recording.record(call, late);
		assertBooksAgree(order);
	}

	/** The payment's own check asks before the check of the refund does. */
	@Test
	void aTotalThatMayContainOursIsNotCancelledAgainWhoeverSeesItFirst() {
		Shown.TOTALS.in(this.books);
		String order = paidOrder();
		refundWithoutAnswerThenReconcile(order);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertBooksAgree(order);
	}

	/** A review for another reason ends no refund; a total that may be ours does. */
	@Test
	void norInReview() {
		Shown.TOTALS.in(this.books);
		String order = paidOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		this.kakaoPay.onOrder(this.books::order);
		refundWithoutAnswerThenReconcile(order);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertBooksAgree(order);
	}

	/**
	 * Our call has no answer, the console gives back more, the payment's check asks
	 * first.
	 */
	private void refundWithoutAnswerThenReconcile(String order) {
		request(order, Origin.ADMIN, 10_000);
		this.kakaoPay.onCancel((request) -> Moment.AFTER_A_CALL_WITHOUT_ANSWER.call(this.books, request, 5_000));
		recoverAfter(GRACE);
		this.kakaoPay.onCancel(this.books::cancel);
		reconcile(order);
		for (int pass = 0; pass < 4; pass++) {
			recoverAfter(LEASE);
		}
	}

	/** When the money goes back in the console, and what becomes of our call. */
	enum Moment {

		BEFORE_THE_REQUEST, BEFORE_THE_CALL, AFTER_THE_CALL, BEFORE_A_CALL_WITHOUT_ANSWER, AFTER_A_CALL_WITHOUT_ANSWER,
		INSTEAD_OF_A_LOST_CALL, WHILE_THE_SERVER_DIES;

		boolean isConsoleFirst() {
			return this != AFTER_THE_CALL && this != AFTER_A_CALL_WITHOUT_ANSWER;
		}

		/** Whether KakaoPay's answer says that our call was carried out. */
		boolean isAnswered() {
			return this == AFTER_THE_CALL;
		}

		Outcome<CancelAnswer> call(CancelBooks books, CancelRequest request, long console) {
			return switch (this) {
				case BEFORE_THE_REQUEST -> books.cancel(request);
				case BEFORE_THE_CALL -> {
					books.console(console);
					yield books.cancel(request);
				}
				case AFTER_THE_CALL -> {
					Outcome<CancelAnswer> answer = books.cancel(request);
					books.consoleUpTo(console);
					yield answer;
				}
				case BEFORE_A_CALL_WITHOUT_ANSWER -> {
					books.console(console);
					books.cancel(request);
					yield ScriptedKakaoPay.unknown();
				}
				case AFTER_A_CALL_WITHOUT_ANSWER -> {
					books.cancel(request);
					books.consoleUpTo(console);
					yield ScriptedKakaoPay.unknown();
				}
				case INSTEAD_OF_A_LOST_CALL -> {
					books.console(console);
					yield ScriptedKakaoPay.unknown();
				}
				case WHILE_THE_SERVER_DIES -> {
					books.console(console);
					throw new IllegalStateException("the server dies here");
				}
			};
		}

	}

	/** What KakaoPay's inquiry shows of the cancels. */
	enum Shown {

		ALL, NO_PAYLOADS, NEWEST_FIRST, TOTALS;

		void in(CancelBooks books) {
			switch (this) {
				case ALL -> {
				}
				case NO_PAYLOADS -> books.withoutPayloads();
				case NEWEST_FIRST -> books.withoutPayloads().newestFirst();
				case TOTALS -> books.withoutCancels();
			}
		}

	}

}
