package com.moviecurators.premium.payment.approve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.CardInfo;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderAnswer.SelectedCardInfo;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderRequest;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult.Approved;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever words KakaoPay finds for "paid", they can be recorded. */
class RecordableAnswersTest extends PaymentTest {

	private static final String AID_OF_ANOTHER = "A0000000000000000000";

	/**
	 * KakaoPay's words: too long, repeated, out of range, odd.
	 *
	 * @param text in every field that takes any
	 * @param time of the approval
	 * @param parts VAT and the other parts of the amount
	 */
	record Words(String text, LocalDateTime time, long parts) {
	}

	static Stream<Words> oddWords() {
		LocalDateTime noon = ScriptedKakaoPay.KOREAN_NOON;
		return Stream.of(new Words("A".repeat(80), noon, 0), new Words(AID_OF_ANOTHER, noon, 0),
				new Words("신한".repeat(500), noon, 0), new Words("\uD83C\uDFAC".repeat(100), noon, 0),
				new Words("a" + "\uD83C\uDFAC".repeat(100), noon, 0), new Words("\uD800 lone", noon, 0),
				new Words("nul \u0000 \u0007", noon, 0), new Words("'; drop table account; --", noon, 0),
				new Words("A1", LocalDateTime.MIN, 0), new Words("A2", LocalDateTime.MAX, 0),
				new Words("A3", LocalDateTime.parse("0001-01-01T00:00:00"), 0),
				new Words("A4", LocalDateTime.parse("9999-12-31T23:59:59"), 0), new Words("A5", noon, -1),
				new Words("A6", noon, Long.MAX_VALUE), new Words("A7", noon, Long.MIN_VALUE));
	}

	@ParameterizedTest
	@MethodSource("oddWords")
	void recordsTheAnswerOfTheApproveCall(Words words) {
		payWithAidOfAnother();
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> paid(request, words));
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(Approved.class);
		assertThat(count("payment_approval", order)).isOne();
		assertThat(this.memberPayments.details(this.member, order, Locale.KOREAN)).isNotNull();
	}

	@ParameterizedTest
	@MethodSource("oddWords")
	void recordsTheAnswerOfAnInquiry(Words words) {
		payWithAidOfAnother();
		String order = unknownOrder();
		this.kakaoPay.onOrder((request) -> paid(request.tid(), words));
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@ParameterizedTest
	@MethodSource("oddWords")
	void recordsTheAnswerOfACancelCall(Words words) {
		payWithAidOfAnother();
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		this.kakaoPay.onOrder((request) -> paid(request.tid(), words));
		this.kakaoPay.onCancel((request) -> renamed(this.kakaoPay.refund(request), words.text()));
		recoverAfter(Duration.ofSeconds(2));
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "+1000000000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
			"0000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z" })
	void recordsAnAnswerOfAnyDate(String date) {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.kakaoPay.clock = Clock.fixed(Instant.parse(date), ZoneOffset.UTC);
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	/** Another member's payment, approved and refunded under the same id. */
	private void payWithAidOfAnother() {
		var me = this.member;
		this.member = newMember();
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		this.kakaoPay
			.onOrder((request) -> paid(request.tid(), new Words(AID_OF_ANOTHER, ScriptedKakaoPay.KOREAN_NOON, 0)));
		this.kakaoPay.onCancel((request) -> renamed(this.kakaoPay.refund(request), AID_OF_ANOTHER));
		recoverAfter(Duration.ofSeconds(2));
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		this.kakaoPay.reset();
		this.member = me;
	}

	private static Outcome<ApproveAnswer> paid(ApproveRequest request, Words words) {
		String text = words.text();
		CardInfo card = new CardInfo(text, text, text, text, text, text, text, text, text, text, text, text);
		return answer(ScriptedKakaoPay.pay(request),
				(usual) -> new ApproveAnswer(text, usual.tid(), usual.cid(), null, usual.partnerOrderId(),
						usual.partnerUserId(), PaymentMethodType.CARD, amount(usual.amount().total(), words), card,
						text, text, 1, words.time(), words.time(), text, List.of()));
	}

	private Outcome<OrderAnswer> paid(String tid, Words words) {
		String text = words.text();
		return answer(this.kakaoPay.answer(new OrderRequest(null, tid), OrderStatus.SUCCESS_PAYMENT),
				(usual) -> new OrderAnswer(tid, usual.cid(), usual.status(), usual.statusText(), usual.partnerOrderId(),
						usual.partnerUserId(), PaymentMethodType.CARD, amount(usual.amount().total(), words), null,
						null, text, text, 1, words.time(), words.time(), null,
						new SelectedCardInfo(text, Integer.MAX_VALUE, text, text, text), List.of(new PaymentAction(text,
								words.time(), 1L, 0L, 0L, 0L, "PAYMENT", PaymentMethodType.CARD, text)),
						usual.answeredAt()));
	}

	private static Outcome<CancelAnswer> renamed(Outcome<CancelAnswer> outcome, String aid) {
		return answer(outcome,
				(usual) -> new CancelAnswer(aid, usual.tid(), usual.cid(), usual.status(), null, null,
						usual.paymentMethodType(), usual.amount(), usual.approvedCancelAmount(), usual.canceledAmount(),
						usual.cancelAvailableAmount(), usual.itemName(), usual.itemCode(), usual.quantity(),
						usual.createdAt(), usual.approvedAt(), usual.canceledAt(), usual.payload()));
	}

	private static Amount amount(long total, Words words) {
		return new Amount(total, words.parts(), words.parts(), words.parts(), words.parts(), words.parts());
	}

	private static <T> Outcome<T> answer(Outcome<T> outcome, UnaryOperator<T> change) {
		return new Outcome.Happened<>(change.apply(((Outcome.Happened<T>) outcome).answer()));
	}

}
