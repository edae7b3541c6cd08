package com.moviecurators.premium.payment.approve;

import java.time.Duration;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.KakaoPayErrorCode;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.schedule.CheckRequested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a payment whose approve call is answered with an error. */
@RecordApplicationEvents
class ErrorCodesTest extends PaymentTest {

	@Autowired
	ApplicationEvents events;

	@ParameterizedTest
	@EnumSource
	void endsAsTheStartersClassOfTheCodeSays(KakaoPayErrorCode code) {
		KakaoPayError error = error(code.code(), null);
		String order = answeredWith(error);
		assertThat(status(order)).isEqualTo(switch (error.errorClass()) {
			case AMBIGUOUS, SERVER_TROUBLE -> PaymentStatus.UNKNOWN;
			case CONFIGURATION, WAIT -> PaymentStatus.RETURNED;
			case CERTAIN, RETRY_WITH_NEW_PAYMENT -> switch (code) {
				case PG_TOKEN_WRONG, NOT_AUTHENTICATED -> PaymentStatus.RETURNED;
				case EXPIRED -> PaymentStatus.EXPIRED;
				default -> PaymentStatus.FAILED;
			};
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { -10, -9, -5, -3 })
	void isApprovedOnceKakaoPayAllowsIt(int code) {
		String order = answeredWith(error(code, null));
		assertThat(status(order)).isEqualTo(PaymentStatus.RETURNED);
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	/**
	 * VAN time-out, approved already, processed already, line fault, please retry, no
	 * answer, and a code that nobody listed.
	 */
	@ParameterizedTest
	@CsvSource({ "-780, 0290", "-780, 3557", "-780, 4046", "-780, 7128", "-780, 0570", "-780, 1035", "-780, 7330",
			"-780, ZZ99", "-782, 0290", "-782, ZZ99", "-7777, LACK_BALANCE", "-702, " })
	void tellsTheMemberThatNothingIsDecidedAndAsksAtOnce(int code, String method) {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.failed(error(code, method)));
		assertThat(this.approving.approve(order, TOKEN))
			.isEqualTo(new ApprovalResult.Undecided(order, PaymentStatus.UNKNOWN));
		assertThat(this.events.stream(CheckRequested.class)).singleElement()
			.extracting(CheckRequested::attemptId)
			.isEqualTo(idOf(order));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.approvals).as("charged once").hasSize(1);
	}

	@Test
	void endsAtOnceAfterAKnownDecline() {
		assertThat(Stream.of("LACK_BALANCE", "8521", "0019").map((method) -> status(answeredWith(error(-780, method)))))
			.containsOnly(PaymentStatus.FAILED);
		assertThat(this.events.stream(CheckRequested.class)).isEmpty();
	}

	/** No answer came: KakaoPay itself may not know yet. */
	@Test
	void asksALittleLaterAfterATimeOut() {
		unknownOrder();
		recoverAfter(Duration.ofSeconds(1));
		assertThat(this.kakaoPay.inquiries).isEmpty();
		assertThat(this.events.stream(CheckRequested.class)).isEmpty();
	}

	private String answeredWith(KakaoPayError error) {
		this.member = newMember();
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.failed(error));
		this.approving.approve(order, TOKEN);
		return order;
	}

	private long idOf(String order) {
		return this.jdbc.sql("select id from payment_attempt where order_handle = ?")
			.param(order)
			.query(Long.class)
			.single();
	}

	private static KakaoPayError error(int code, String method) {
		return new KakaoPayError(code, "scripted", method, null, 400);
	}

}
