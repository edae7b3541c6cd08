package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The reconciliation matrix carried out: each action is a legal move, or none. */
@ExtendWith(OutputCaptureExtension.class)
class InquiryRecordingTest extends PaymentTest {

	/** A fresh attempt waits. What is done after a comparison is decided by amounts. */
	private static final Set<ReconciliationAction> STAYING = EnumSet.of(ReconciliationAction.NOTHING,
			ReconciliationAction.WAIT);

	private static final Duration LEASE = Duration.ofSeconds(30);

	@Autowired
	InquiryRecording recording;

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	MeterRegistry meters;

	@ParameterizedTest
	@EnumSource
	void carriesOutEveryAction(PaymentStatus state) {
		for (OrderStatus status : OrderStatus.values()) {
			String order = orderIn(state);
			PaymentStatus after = this.recording.record(inquiry(order), answer(order, status));
			ReconciliationAction action = ReconciliationMatrix.actionFor(status, state);
			if (action != ReconciliationAction.COMPARE_REFUNDS) {
				assertThat(after != state).as("%s in %s", status, state).isEqualTo(!STAYING.contains(action));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "APPROVED, FAIL_PAYMENT", "APPROVED, AUTH_PASSWORD", "REFUNDED, QUIT_PAYMENT",
			"PARTIALLY_REFUNDED, READY", "CANCELED, PART_CANCEL_PAYMENT", "EXPIRED, UNRECOGNIZED",
			"UNKNOWN, UNRECOGNIZED" })
	void asksAPersonWhenKakaoPayContradictsOurRecords(PaymentStatus state, OrderStatus status, CapturedOutput output) {
		String order = orderIn(state);
		double alerts = alerts();
		assertThat(this.recording.record(inquiry(order), answer(order, status))).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(output)
			.contains("ALERT payment needs a person (INQUIRY_UNEXPECTED, " + status + "): order " + order);
		assertThat(alerts()).isEqualTo(alerts + 1);
	}

	@ParameterizedTest
	@CsvSource({ "CANCEL_PAYMENT, REFUNDED", "PART_CANCEL_PAYMENT, IN_REVIEW" })
	void recordsWhatWasPaidAndCancelledBeforeWeKnewOfIt(OrderStatus status, PaymentStatus after) {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(status);
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(after);
		assertThat(count("payment_approval", order)).isOne();
		assertThat(count("payment_refund", order)).isOne();
		assertThat(isPremium(this.member)).isFalse();
	}

	@Test
	void ignoresAnAnswerToAnOlderStanding() {
		String order = readyOrder();
		Inquiry asked = inquiry(order);
		this.approving.approve(order, TOKEN);
		assertThat(this.recording.record(asked, answer(order, OrderStatus.AUTH_PASSWORD)))
			.isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void ignoresAnAnswerToAnEarlierInquiry() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		this.approving.approve(order, TOKEN);
		Inquiry asked = inquiry(order);
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		recoverAfter(Duration.ofSeconds(2));
		recoverAfter(Duration.ZERO);
		assertThat(inquiry(order)).as("unknown again").isNotEqualTo(asked);
		assertThat(this.recording.record(asked, answer(order, OrderStatus.QUIT_PAYMENT)))
			.isEqualTo(PaymentStatus.UNKNOWN);
	}

	@Test
	void neverIgnoresMoney() {
		String order = readyOrder();
		Inquiry asked = inquiry(order);
		this.recording.record(asked, answer(order, OrderStatus.QUIT_PAYMENT));
		assertThat(this.recording.record(asked, answer(order, OrderStatus.SUCCESS_PAYMENT)))
			.isEqualTo(PaymentStatus.IN_REVIEW);
	}

	private String orderIn(PaymentStatus state) {
		this.member = newMember();
		String order = readyOrder();
		this.jdbc.sql("update payment_attempt set status = ?, claimed_until = ? where order_handle = ?")
			.params(state.name(), LocalDateTime.ofInstant(this.clock.instant().plus(LEASE), ZoneOffset.UTC), order)
			.update();
		return order;
	}

	private Inquiry inquiry(String order) {
		return Inquiry.about(this.attempts.findByOrder(order).orElseThrow(), this.clock.instant());
	}

	private OrderAnswer answer(String order, OrderStatus status) {
		this.kakaoPay.inquiryAnswers(status);
		return ((Outcome.Happened<OrderAnswer>) this.kakaoPay.order(inquiry(order).request())).answer();
	}

	private double alerts() {
		return this.meters.counter(ReviewAlerts.METER, "reason", Reason.INQUIRY_UNEXPECTED.name()).count();
	}

}
