package com.moviecurators.premium.payment;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

/** What was paid although our rules refuse it goes back: whole, and once. */
@ExtendWith(OutputCaptureExtension.class)
class RefundingPaymentsTest extends PaymentTest {

	private static final Duration FIRST_LOOK = Duration.ofSeconds(2);

	private static final Duration LEASE = Duration.ofSeconds(30);

	@Autowired
	InquirySettlement settlement;

	@Autowired
	PaymentAttempts attempts;

	@Test
	void givesBackWholeWhatAPremiumMemberPaidAgain() {
		String order = paidAgain();
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		assertThat(count("payment_approval", order)).as("money moved").isOne();
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).singleElement().satisfies((request) -> {
			assertThat(request.cancelAmount()).isEqualTo(39_000);
			assertThat(request.cancelTaxFreeAmount()).isZero();
			assertThat(request.cancelVatAmount()).isEqualTo(3_545);
			assertThat(request.cancelAvailableAmount()).isEqualTo(39_000);
		});
		assertThat(isPremium(this.member)).as("by the other payment").isTrue();
		assertThat(reasons(order)).endsWith("APPROVE_UNCLEAR", "PAID_ALREADY_PREMIUM", "REFUND_ANSWERED");
		assertThat(steps(order)).containsExactly("REQUESTED", "CALLING", "DONE");
	}

	@Test
	void givesBackWhatWasPaidForAClosedAccount() {
		String order = unknownOrder();
		close();
		paid();
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(reasons(order)).endsWith("PAID_ACCOUNT_CLOSED", "REFUND_ANSWERED");
	}

	@Test
	void givesBackWhatTheApproveAnswerItselfTellsTooLate() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			close();
			return ScriptedKakaoPay.pay(request);
		});
		assertThat(this.approving.approve(order, TOKEN))
			.isEqualTo(new ApprovalResult.Undecided(order, PaymentStatus.REFUNDING));
		assertThat(this.approving.approve(order, TOKEN)).as("a repeat")
			.isEqualTo(new ApprovalResult.Undecided(order, PaymentStatus.REFUNDING));
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@ParameterizedTest
	@EnumSource(value = PaymentStatus.class,
			names = { "READY", "RETURNED", "UNKNOWN", "CANCELED", "FAILED", "EXPIRED" })
	void givesBackFromWhereverTheAttemptStood(PaymentStatus state) {
		String order = orderIn(state);
		close();
		this.kakaoPay.inquiryTells(OrderStatus.SUCCESS_PAYMENT);
		settleByInquiry(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@ParameterizedTest
	@CsvSource({ "READY, INQUIRY_UNEXPECTED", "CANCELED, PAID_AFTER_END", "FAILED, PAID_AFTER_END",
			"EXPIRED, PAID_AFTER_END" })
	void asksAPersonAboutLateMoneyThatNoRuleRefuses(PaymentStatus state, Reason reason, CapturedOutput output) {
		String order = orderIn(state);
		this.kakaoPay.inquiryTells(OrderStatus.SUCCESS_PAYMENT);
		settleByInquiry(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(count("payment_approval", order)).as("money moved").isOne();
		assertThat(isPremium(this.member)).isFalse();
		assertThat(reasons(order)).endsWith(reason.name());
		assertThat(output).contains("ALERT payment needs a person (" + reason);
	}

	@Test
	void callsOnceWhenTheAnswerWasLostAndTheMoneyWentBack() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		this.kakaoPay.inquiryTells(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(FIRST_LOOK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).as("given back once").hasSize(1);
		assertThat(reasons(order)).endsWith("REFUND_CONFIRMED");
		assertThat(steps(order)).containsExactly("REQUESTED", "CALLING", "UNKNOWN", "DONE");
		assertThat(refund(order, "aid")).startsWith("A9");
	}

	@Test
	void asksAgainOnlyOnceKakaoPayShowsThatNothingWentBack() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		recoverAfter(Duration.ofHours(1));
		recoverAfter(Duration.ofHours(1));
		assertThat(this.kakaoPay.cancels).as("nobody knows yet").hasSize(1);
		this.kakaoPay.inquiryTells(OrderStatus.SUCCESS_PAYMENT);
		this.kakaoPay.onCancel(ScriptedKakaoPay::giveBack);
		recoverAfter(Duration.ofMinutes(10));
		recoverAfter(FIRST_LOOK);
		assertThat(this.kakaoPay.cancels).hasSize(2);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void isNotLostWhenTheServerDiesBetweenClaimAndCall() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		recoverAfter(Duration.ZERO);
		assertThat(refund(order, "status")).isEqualTo("CALLING");
		this.kakaoPay.onCancel(ScriptedKakaoPay::giveBack);
		this.kakaoPay.inquiryTells(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(LEASE.minusSeconds(1));
		assertThat(refund(order, "status")).as("the lease is respected").isEqualTo("CALLING");
		recoverAfter(Duration.ofSeconds(1));
		recoverAfter(FIRST_LOOK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void isNotDoubledWhenTheServerDiesBetweenCallAndRecord() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryTells(OrderStatus.CANCEL_PAYMENT);
			throw new IllegalStateException("the server dies here");
		});
		recoverAfter(Duration.ZERO);
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { -781, -784, -785, -710 })
	void comparesBooksWhereACodeDoesNotTell(int code) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> (code == -710) ? ScriptedKakaoPay.refused(code) : unclear(code, null));
		recoverAfter(Duration.ZERO);
		assertThat(refund(order, "status")).isEqualTo("UNKNOWN");
		this.kakaoPay.inquiryTells(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(FIRST_LOOK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void asksAPersonWhenThePayerHasLeftKakaoMoney(CapturedOutput output) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> unclear(-781, "INVALID_CANCEL_STATUS_DEACTIVE"));
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(refund(order, "status")).isEqualTo("REFUSED");
		assertThat(reasons(order)).endsWith("REFUND_REFUSED");
		assertThat(output).contains("ALERT payment needs a person (REFUND_REFUSED");
	}

	@Test
	void triesAgainAfterAWrongSettingAndGivesUpInTheEnd(CapturedOutput output) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-401));
		recoverAfter(Duration.ZERO);
		assertThat(refund(order, "status")).isEqualTo("REQUESTED");
		recoverAfter(FIRST_LOOK);
		assertThat(this.kakaoPay.cancels).hasSize(2);
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(output).contains("ALERT payment needs a person (REFUND_GAVE_UP");
	}

	@Test
	void asksAPersonWhenNobodyTellsForADay() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "PART_CANCEL_PAYMENT, REFUND_DIFFERS", "AUTH_PASSWORD, INQUIRY_UNEXPECTED",
			"UNRECOGNIZED, INQUIRY_UNEXPECTED" })
	void asksAPersonWhenKakaoPaysBooksDiffer(OrderStatus told, Reason reason) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		this.kakaoPay.inquiryTells(told);
		recoverAfter(FIRST_LOOK);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(reasons(order)).endsWith(reason.name());
		assertThat(refund(order, "status")).isEqualTo("REFUSED");
	}

	@Test
	void doesNotBelieveAnAnswerAboutAnotherAmount() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.giveBack(request, 38_999));
		recoverAfter(Duration.ZERO);
		assertThat(refund(order, "status")).isEqualTo("UNKNOWN");
		this.kakaoPay.inquiryTells(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(FIRST_LOOK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void recordsALateAnswerOfAnOvertakenServerOnce() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryTells(OrderStatus.CANCEL_PAYMENT);
			recoverAfter(LEASE);
			return ScriptedKakaoPay.giveBack(request);
		});
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(reasons(order)).containsOnlyOnce("REFUND_CONFIRMED").doesNotContain("REFUND_ANSWERED");
	}

	@Test
	void holdsNothingWhileItCalls() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
			assertThat(refund(order, "status")).isEqualTo("CALLING");
			return ScriptedKakaoPay.giveBack(request);
		});
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void callsOnceForManyPassesAtOnce() {
		String order = paidAgain();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 20; i++) {
				threads.execute(this.recovering::recoverDue);
			}
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@Test
	void looksAtAnOpenRefundWhenTheAttemptIsAskedAbout() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		this.kakaoPay.inquiryTells(OrderStatus.CANCEL_PAYMENT);
		settleByInquiry(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(refund(order, "status")).isEqualTo("DONE");
	}

	/** Paid, the answer lost, and premium meanwhile by another payment. */
	private String paidAgain() {
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		paid();
		return order;
	}

	private void paid() {
		this.kakaoPay.inquiryTells(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(FIRST_LOOK);
	}

	private void close() {
		this.jdbc.sql("update account set closed_at = current_timestamp where id = ?")
			.param(this.member.value())
			.update();
	}

	private String orderIn(PaymentStatus state) {
		String order = readyOrder();
		this.jdbc.sql("update payment_attempt set status = ? where order_handle = ?")
			.params(state.name(), order)
			.update();
		return order;
	}

	private void settleByInquiry(String order) {
		Inquiry inquiry = Inquiry.about(this.attempts.findByOrder(order).orElseThrow());
		this.settlement.settle(inquiry,
				((Outcome.Happened<com.moviecurators.kakaopay.OrderAnswer>) this.kakaoPay.order(inquiry.request()))
					.answer());
	}

	private String refund(String order, String column) {
		return this.jdbc.sql("select " + column + """
				 from payment_refund r where r.attempt_id =
				(select id from payment_attempt where order_handle = ?)""").param(order).query(String.class).single();
	}

	private List<String> steps(String order) {
		return this.jdbc.sql("""
				select t.to_status from payment_refund_transition t join payment_refund r on r.id = t.refund_id
				join payment_attempt a on a.id = r.attempt_id where a.order_handle = ? order by t.id""")
			.param(order)
			.query(String.class)
			.list();
	}

	private static <T> Outcome<T> unclear(int code, String methodResultCode) {
		return new Outcome.Unknown<>(new UnknownCause(UnknownCause.Kind.AMBIGUOUS_CODE,
				new KakaoPayError(code, "cancel failure!", methodResultCode, null, 400), "scripted"));
	}

}
