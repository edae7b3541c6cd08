package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;

import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import com.moviecurators.kakaopay.simulator.engine.order.Order;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.engine.order.ReturnUrls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PaymentTests {

	private static final Instant NOW = Instant.parse("2026-11-22T06:04:05Z");

	private static final Instant WINDOW_CLOSES = NOW.plus(Duration.ofDays(365));

	private static final Amount AMOUNT = new Amount(33_000, 0, 3_000, 0);

	private static final Order ORDER = new Order("TC0ONETIME", "order-1", "u_8842", "Drip coffee", null, 2, AMOUNT,
			new ReturnUrls(URI.create("https://a.b/ok"), URI.create("https://a.b/cancel"),
					URI.create("https://a.b/fail")),
			EnumSet.allOf(PaymentMethod.class), 0);

	private static final Map<PaymentStatus, Consumer<Payment>> STEPS_TO = Map.of(PaymentStatus.READY, (payment) -> {
	}, PaymentStatus.OPEN_PAYMENT, Payment::open, PaymentStatus.AUTH_PASSWORD, PaymentTests::authenticate,
			PaymentStatus.SUCCESS_PAYMENT, PaymentTests::approve, PaymentStatus.PART_CANCEL_PAYMENT, (payment) -> {
				approve(payment);
				payment.cancel(action(PaymentAction.Type.CANCEL, 11_000));
			}, PaymentStatus.CANCEL_PAYMENT, (payment) -> {
				approve(payment);
				payment.cancel(action(PaymentAction.Type.CANCEL, 33_000));
			}, PaymentStatus.QUIT_PAYMENT, Payment::quit, PaymentStatus.FAIL_PAYMENT, Payment::fail);

	@ParameterizedTest
	@EnumSource(names = "SELECT_METHOD", mode = EnumSource.Mode.EXCLUDE)
	void approvesAnAuthenticatedPaymentOnly(PaymentStatus status) {
		assertOnlyFrom(EnumSet.of(PaymentStatus.AUTH_PASSWORD), status,
				(payment) -> payment.approve(action(PaymentAction.Type.PAYMENT, 33_000), WINDOW_CLOSES));
	}

	@ParameterizedTest
	@EnumSource(names = "SELECT_METHOD", mode = EnumSource.Mode.EXCLUDE)
	void refundsAPaidPaymentOnly(PaymentStatus status) {
		assertOnlyFrom(EnumSet.of(PaymentStatus.SUCCESS_PAYMENT, PaymentStatus.PART_CANCEL_PAYMENT), status,
				(payment) -> payment.cancel(action(PaymentAction.Type.CANCEL, 1_000)));
	}

	@ParameterizedTest
	@EnumSource(names = "SELECT_METHOD", mode = EnumSource.Mode.EXCLUDE)
	void authenticatesAWaitingPayerOnly(PaymentStatus status) {
		assertOnlyFrom(EnumSet.of(PaymentStatus.READY, PaymentStatus.OPEN_PAYMENT), status, PaymentTests::authenticate);
	}

	@ParameterizedTest
	@EnumSource(names = "SELECT_METHOD", mode = EnumSource.Mode.EXCLUDE)
	void cancelsForAWaitingPayerOnly(PaymentStatus status) {
		assertOnlyFrom(EnumSet.of(PaymentStatus.READY, PaymentStatus.OPEN_PAYMENT), status, Payment::quit);
	}

	@ParameterizedTest
	@EnumSource(names = "SELECT_METHOD", mode = EnumSource.Mode.EXCLUDE)
	void failsBeforeTheCaptureOnly(PaymentStatus status) {
		assertOnlyFrom(EnumSet.of(PaymentStatus.READY, PaymentStatus.OPEN_PAYMENT, PaymentStatus.AUTH_PASSWORD), status,
				Payment::fail);
	}

	@Test
	void opensOnlyOnce() {
		Payment payment = in(PaymentStatus.AUTH_PASSWORD);
		payment.open();
		assertThat(payment.status()).isEqualTo(PaymentStatus.AUTH_PASSWORD);
	}

	@Test
	void expiresAtItsTimeLimitOrEarlierOnRequest() {
		Payment late = in(PaymentStatus.READY);
		late.expire(NOW.plus(Duration.ofHours(1)));
		assertThat(late.expiresAt()).isEqualTo(NOW.plus(Payment.TIME_LIMIT));
		Payment early = in(PaymentStatus.READY);
		early.expire(NOW.plusSeconds(5));
		assertThat(early.expiresAt()).isEqualTo(NOW.plusSeconds(5));
		assertThat(early.ranOutOfTime()).isTrue();
		assertThat(early.isExpired(NOW.plusSeconds(5))).isTrue();
		assertThat(early.isExpired(NOW.plusSeconds(4))).isFalse();
	}

	@Test
	void keepsItsApprovalAddressWhenItFailsAfterAuthentication() {
		Payment payment = in(PaymentStatus.AUTH_PASSWORD);
		payment.fail();
		assertThat(payment.returnedTo()).hasToString("https://a.b/ok?pg_token=token");
	}

	@Test
	void hasNoRefundableRestBeforeTheCapture() {
		assertThat(in(PaymentStatus.AUTH_PASSWORD).cancelAvailable()).isEqualTo(Amount.ZERO);
		assertThat(in(PaymentStatus.FAIL_PAYMENT).cancelAvailable()).isEqualTo(Amount.ZERO);
		assertThat(in(PaymentStatus.SUCCESS_PAYMENT).cancelAvailable()).isEqualTo(AMOUNT);
		assertThat(in(PaymentStatus.PART_CANCEL_PAYMENT).cancelAvailable().total()).isEqualTo(22_000);
		assertThat(in(PaymentStatus.CANCEL_PAYMENT).cancelAvailable().total()).isZero();
	}

	@Test
	void namesItsApprovalAndItsLastRefund() {
		Payment payment = in(PaymentStatus.PART_CANCEL_PAYMENT);
		PaymentAction last = action(PaymentAction.Type.CANCEL, 500);
		payment.cancel(last);
		assertThat(payment.approval()).map(PaymentAction::type).hasValue(PaymentAction.Type.PAYMENT);
		assertThat(payment.lastCancel()).containsSame(last);
		assertThat(payment.actions()).hasSize(3);
		assertThat(in(PaymentStatus.READY).approval()).isEmpty();
	}

	@Test
	void acceptsNoTokenBeforeAuthentication() {
		assertThat(in(PaymentStatus.OPEN_PAYMENT).acceptsToken("token")).isFalse();
		assertThat(in(PaymentStatus.AUTH_PASSWORD).acceptsToken("token")).isTrue();
		assertThat(in(PaymentStatus.AUTH_PASSWORD).acceptsToken("token2")).isFalse();
	}

	@Test
	void matchesPartsOfOrderNumberUserAndItem() {
		Payment payment = in(PaymentStatus.READY);
		assertThat(payment.matches("")).isTrue();
		assertThat(payment.matches("der-1")).isTrue();
		assertThat(payment.matches("8842")).isTrue();
		assertThat(payment.matches("coffee")).isTrue();
		assertThat(payment.matches("tea")).isFalse();
	}

	private static void assertOnlyFrom(EnumSet<PaymentStatus> allowed, PaymentStatus from, Consumer<Payment> step) {
		Payment payment = in(from);
		if (allowed.contains(from)) {
			step.accept(payment);
			assertThat(from.canBecome(payment.status()) || from.awaitsPayer()).isTrue();
		}
		else {
			assertThatIllegalStateException().isThrownBy(() -> step.accept(payment)).withMessageContaining(from.name());
			assertThat(payment.status()).isEqualTo(from);
		}
	}

	private static Payment in(PaymentStatus status) {
		Payment payment = new Payment("T1", "page", ORDER, NOW);
		STEPS_TO.get(status).accept(payment);
		assertThat(payment.status()).isEqualTo(status);
		return payment;
	}

	private static void authenticate(Payment payment) {
		payment.authenticate(PaymentMethod.CARD, "token");
	}

	private static void approve(Payment payment) {
		authenticate(payment);
		payment.approve(action(PaymentAction.Type.PAYMENT, 33_000), WINDOW_CLOSES);
	}

	private static PaymentAction action(PaymentAction.Type type, long total) {
		return new PaymentAction("A1", type, PaymentMethod.CARD, new Amount(total, 0, total / 11, 0), NOW, null);
	}

}
