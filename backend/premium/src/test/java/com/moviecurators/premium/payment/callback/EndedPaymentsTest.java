package com.moviecurators.premium.payment.callback;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.common.TooManyRequests;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.callback.ReturnController.ApprovePayment;
import com.moviecurators.premium.payment.callback.ReturnController.ReportReturn;
import com.moviecurators.premium.payment.callback.ReturnController.ReturnOutcome;
import com.moviecurators.premium.support.Tables;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever knows the handle of a payment that has ended cannot fill the database. */
class EndedPaymentsTest extends IdempotentPaymentTest {

	private static final int MANY = 1_000;

	@Autowired
	ReturnController returns;

	private List<String> ended = List.of();

	@BeforeEach
	void endPayments() {
		this.ended = List.of(paid(), declined(), canceled());
		assertThat(this.ended.stream().map(this::status)).doesNotHaveDuplicates();
	}

	@Test
	void approvalsUnderNewKeysKeepNothing() {
		assertKeepsNothing((order, request) -> approve(order, TOKEN, request));
	}

	@Test
	void approvalsWithOtherTokensKeepNothing() {
		assertKeepsNothing((order, request) -> approve(order, UUID.randomUUID().toString(), request));
	}

	@Test
	void reportsKeepNothing() {
		assertKeepsNothing(this::report);
	}

	@Test
	void refusalsAreLimitedByAddressAndOrder() {
		String order = this.ended.getLast();
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> often((_) -> approve(order, TOKEN, from("192.0.2.1"))));
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> often((_) -> report(order, from("192.0.2.2"))));
		report(order, from("192.0.2.3"));
	}

	private void approve(String order, String token, HttpServletRequest request) {
		this.returns.approve(null, newKey(), new ApprovePayment(order, token), request);
	}

	private void report(String order, HttpServletRequest request) {
		this.returns.report(null, order, newKey(), new ReportReturn(ReturnOutcome.CANCEL), request);
	}

	private void assertKeepsNothing(BiConsumer<String, HttpServletRequest> request) {
		Map<String, Long> before = new Tables(this.jdbc).counts();
		often((i) -> request.accept(this.ended.get(i % this.ended.size()), from("10.0." + i / 256 + "." + i % 256)));
		assertThat(new Tables(this.jdbc).counts()).isEqualTo(before);
	}

	private static void often(IntConsumer request) {
		IntStream.range(0, MANY).forEach(request);
	}

	private static IdempotencyKey newKey() {
		return new IdempotencyKey(UUID.randomUUID().toString());
	}

	private static MockHttpServletRequest from(String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		return request;
	}

	private String paid() {
		String order = readyOrder();
		this.approving.approve(order, TOKEN);
		return order;
	}

	private String declined() {
		this.member = newMember();
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-797));
		this.approving.approve(order, TOKEN);
		return order;
	}

	private String canceled() {
		this.member = newMember();
		String order = readyOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.QUIT_PAYMENT);
		this.reporting.report(order);
		return order;
	}

}
