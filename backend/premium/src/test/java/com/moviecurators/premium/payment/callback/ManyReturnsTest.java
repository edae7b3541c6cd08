package com.moviecurators.premium.payment.callback;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.common.ratelimit.TooManyRequests;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.callback.ReturnController.ApprovePayment;
import com.moviecurators.premium.payment.callback.ReturnController.ReportReturn;
import com.moviecurators.premium.payment.callback.ReturnController.ReturnOutcome;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.support.Tables;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever knows the handle of a payment cannot fill the database. */
class ManyReturnsTest extends IdempotentPaymentTest {

	private static final int MANY = 1_000;

	@Autowired
	ReturnController returns;

	private List<String> ended = List.of();

	private String open = "";

	@BeforeEach
	void makePayments() {
		this.ended = List.of(paid(), declined(), canceled());
		assertThat(this.ended.stream().map(this::status)).doesNotHaveDuplicates();
		this.member = newMember();
		this.open = readyOrder();
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
	void reportsOfAnOpenPaymentKeepNothing() {
		this.kakaoPay.inquiryAnswers(OrderStatus.READY);
		Map<String, Long> before = rows();
		often((i) -> report(this.open, from(address(i))));
		assertThat(rows()).isEqualTo(before);
		assertThat(this.kakaoPay.inquiries).hasSizeGreaterThanOrEqualTo(MANY);
	}

	@Test
	void madeUpTokensKeepABoundedNumberOfRows() {
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> often((_) -> approve(this.open, UUID.randomUUID().toString(), from("192.0.2.1"))));
		often((i) -> this.receiving.receive(this.open, "made-up-" + i, new ClientAddress(address(i))));
		assertThat(count("payment_return", this.open)).isLessThanOrEqualTo(ReturnedTokenStore.MAX_ROWS);
		assertThat(count("payment_transition", this.open)).isLessThan(150);
		assertThat(rows().get("idempotency_record")).isZero();
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
		Map<String, Long> before = rows();
		often((i) -> request.accept(this.ended.get(i % this.ended.size()), from(address(i))));
		assertThat(rows()).isEqualTo(before);
	}

	private Map<String, Long> rows() {
		return new Tables(this.jdbc).counts();
	}

	private static void often(IntConsumer request) {
		IntStream.range(0, MANY).forEach(request);
	}

	private static IdempotencyKey newKey() {
		return new IdempotencyKey(UUID.randomUUID().toString());
	}

	private static String address(int number) {
		return "10.0." + number / 256 + "." + number % 256;
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
