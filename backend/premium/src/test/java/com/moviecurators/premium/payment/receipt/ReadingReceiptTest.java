package com.moviecurators.premium.payment.receipt;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.CardInfo;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.cancel.RefundingPayment;
import com.moviecurators.premium.payment.receipt.PaymentReceipt.RefundLine;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.RefundRequest;
import com.moviecurators.premium.payment.refund.StartingRefund;
import com.moviecurators.premium.payment.start.StartedPayment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A receipt says what was charged and what went back, to whoever paid. */
class ReadingReceiptTest extends PaymentTest {

	private static final Instant APPROVED = ScriptedKakaoPay.KOREAN_NOON.atZone(ZoneId.of("Asia/Seoul")).toInstant();

	private static final CardInfo CARD = new CardInfo(null, null, "신한", "101", "111111", "신용", "03", "11111111", null,
			null, null, null);

	@Autowired
	ReadingReceipt receipts;

	@Autowired
	RefundingPayment refunding;

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	Approvals approvals;

	@Autowired
	StartingRefund refunds;

	@Autowired
	TransactionOperations transactions;

	@Test
	void saysWhatWasBoughtFromWhomAndHowItWasPaid() {
		StartedPayment started = start(this.member);
		this.kakaoPay.onApprove((request) -> byCard(request, new Amount(39_000, 9_000, 2_727, 1_000, 500, 0)));
		this.approving.approve(started.order(), TOKEN);
		assertThat(receipt(started.order())).isEqualTo(
				new PaymentReceipt(started.order(), started.orderNumber(), Seller.SAMPLE, itemName(started.order()),
						APPROVED, PaymentMethodType.CARD, new PaymentReceipt.Card("신한", "신용", 3, "11111111"), 27_273,
						2_727, 9_000, 39_000, 1_000, 500, List.of(), 0));
	}

	/** Refunds take their parts from what is left, so that nothing is left in the end. */
	@Test
	void refundsAddUpToTheTotalInAllParts() {
		String order = paid();
		refund(order, Origin.MEMBER, 13_001);
		refund(order, Origin.ADMIN, 12_999);
		assertThat(receipt(order).refunds()).extracting(RefundLine::amount).containsExactly(13_001L, 12_999L);
		assertThat(receipt(order).refundedAmount()).isEqualTo(26_000);
		refund(order, Origin.ADMIN, 13_000);
		PaymentReceipt receipt = receipt(order);
		assertThat(receipt.refunds()).extracting(RefundLine::by)
			.containsExactly(Origin.MEMBER, Origin.ADMIN, Origin.ADMIN);
		assertThat(receipt.refunds()).extracting(RefundLine::at).containsOnly(this.clock.instant());
		assertThat(receipt.refunds().stream().mapToLong(RefundLine::vatAmount).sum()).isEqualTo(receipt.vatAmount());
		assertThat(receipt.refundedAmount()).isEqualTo(receipt.totalAmount());
	}

	/** The admin paid the rest into the member's bank account. */
	@Test
	void whatWentBackByAnotherWayIsOnItToo() {
		String order = paid();
		refund(order, Origin.MEMBER, 13_001);
		this.transactions.executeWithoutResult((_) -> this.attempts.lockByOrder(order)
			.orElseThrow()
			.markRefunded(Transition.by(Actor.ADMIN, Reason.REFUNDED_ELSEWHERE, this.clock.instant()).about(25_999)));
		PaymentReceipt receipt = receipt(order);
		assertThat(receipt.refunds()).hasSize(2)
			.last()
			.isEqualTo(new RefundLine(25_999, receipt.vatAmount() - receipt.refunds().getFirst().vatAmount(),
					this.clock.instant(), Origin.ADMIN));
		assertThat(receipt.refundedAmount()).isEqualTo(39_000);
	}

	@Test
	void aRefundThatIsUnderWayIsNoneYet() {
		String order = paid();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		refund(order, Origin.MEMBER, 39_000);
		assertThat(receipt(order).refunds()).isEmpty();
		assertThat(receipt(order).refundedAmount()).isZero();
	}

	/** KakaoPay's parts may be none: a receipt is right all the same. */
	@ParameterizedTest
	@CsvSource({ "0, 0", "39000, 3545", "0, 39000", "0, 100000", "50000, 0", "-1, -1", "38999, 2" })
	void itsPartsAlwaysMakeTheTotal(long taxFree, long vat) {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> byCard(request, new Amount(39_000, taxFree, vat, 0, 0, 0)));
		this.approving.approve(order, TOKEN);
		PaymentReceipt receipt = receipt(order);
		assertThat(receipt.supplyAmount() + receipt.vatAmount() + receipt.taxFreeAmount()).isEqualTo(39_000)
			.isEqualTo(receipt.totalAmount());
		assertThat(List.of(receipt.supplyAmount(), receipt.vatAmount(), receipt.taxFreeAmount()))
			.allMatch((part) -> part >= 0);
	}

	@Test
	void isForWhoeverPaid() {
		String order = paid();
		MemberId other = newMember();
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> this.receipts.read(other, order))
			.returns(Refusal.UNKNOWN_ORDER, PaymentRefused::refusal);
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> receipt("mc-nothing"))
			.returns(Refusal.UNKNOWN_ORDER, PaymentRefused::refusal);
	}

	@Test
	void thereIsNoneWhereNothingIsKnownToBePaid() {
		String ready = readyOrder();
		assertNotPaid(ready, PaymentStatus.READY);
		this.member = newMember();
		String unknown = unknownOrder();
		assertNotPaid(unknown, PaymentStatus.UNKNOWN);
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(Duration.ofHours(1));
		assertNotPaid(unknown, PaymentStatus.FAILED);
	}

	@Test
	void whatWasPaidAgainstTheRulesHasOneToo() {
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		assertThat(receipt(order).totalAmount()).isEqualTo(39_000);
		recoverAfter(Duration.ZERO);
		this.kakaoPay.inquiryIsRefused(-401);
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(receipt(order).totalAmount()).as("what was charged is not in doubt").isEqualTo(39_000);
	}

	/** The card may be another member's. */
	@Test
	void thereIsNoneWhileNobodyKnowsWhosePaymentItIs() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.pay(request, 390));
		this.approving.approve(order, TOKEN);
		assertThat(this.approvals.findByAttemptId(attemptId(order))).isPresent();
		assertNotPaid(order, PaymentStatus.IN_REVIEW);
	}

	private void assertNotPaid(String order, PaymentStatus status) {
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> receipt(order))
			.returns(Refusal.NOT_PAID, PaymentRefused::refusal)
			.satisfies((refused) -> assertThat(refused.status()).contains(status));
	}

	private PaymentReceipt receipt(String order) {
		return this.receipts.read(this.member, order);
	}

	private String paid() {
		String order = readyOrder();
		this.approving.approve(order, TOKEN);
		return order;
	}

	private void refund(String order, Origin origin, long amount) {
		long refund = this.transactions.execute((_) -> {
			PaymentAttempt attempt = this.attempts.lockByOrder(order).orElseThrow();
			return this.refunds.request(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow(),
					new RefundRequest(origin, Reason.REFUND_REQUESTED, Won.of(amount), false, this.member));
		});
		this.refunding.proceedAtOnce(refund);
	}

	private long attemptId(String order) {
		return this.attempts.findByOrder(order).orElseThrow().id();
	}

	private String itemName(String order) {
		return this.attempts.findByOrder(order).orElseThrow().itemName();
	}

	private static Outcome<ApproveAnswer> byCard(ApproveRequest request, Amount amount) {
		ApproveAnswer paid = ((Outcome.Happened<ApproveAnswer>) ScriptedKakaoPay.pay(request)).answer();
		return new Outcome.Happened<>(new ApproveAnswer(paid.aid(), paid.tid(), paid.cid(), null, paid.partnerOrderId(),
				paid.partnerUserId(), PaymentMethodType.CARD, amount, CARD, paid.itemName(), null, 1, paid.createdAt(),
				paid.approvedAt(), null, List.of()));
	}

}
