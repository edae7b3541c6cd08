package com.moviecurators.kakaopay.simulator.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Effects that follow the answer to their call. */
class LateEffectTests {

	private final Shop shop = new Shop();

	private final List<PaymentStatus> changes = new ArrayList<>();

	@Test
	void movesTheMoneyWhenItIsDue() {
		approveIn(Duration.ofMinutes(2));
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.AUTH_PASSWORD);
		this.shop.later(Duration.ofSeconds(119));
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.AUTH_PASSWORD);
		this.shop.later(Duration.ofSeconds(1));
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
		assertThat(this.changes).containsExactly(PaymentStatus.SUCCESS_PAYMENT);
	}

	@Test
	void datesTheCaptureAtItsOwnTime() {
		approveIn(Duration.ofMinutes(2));
		this.shop.later(Duration.ofMinutes(5));
		KakaoPayAnswer inquiry = this.shop.call(Call.ORDER, this.shop.order());
		assertThat(Shop.at(inquiry, "approved_at")).isEqualTo("2026-11-22T15:06:05");
		assertThat(Shop.at(inquiry, "status")).isEqualTo("SUCCESS_PAYMENT");
	}

	@Test
	void movesTheMoneyEvenAfterTheTimeLimit() {
		this.shop.authenticated().later(Duration.ofMinutes(14));
		executeIn(Duration.ofMinutes(5), Call.APPROVE, this.shop.approve());
		this.shop.later(Duration.ofMinutes(4));
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-785);
		this.shop.later(Duration.ofMinutes(1));
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
	}

	@Test
	void movesNoMoneyForACallThatCameTooLate() {
		this.shop.authenticated().later(Duration.ofMinutes(15));
		executeIn(Duration.ofMinutes(1), Call.APPROVE, this.shop.approve());
		this.shop.later(Duration.ofMinutes(1));
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.FAIL_PAYMENT);
	}

	@Test
	void refusesOthersMeanwhileAndAllowsThemAfterwards() {
		approveIn(Duration.ofMinutes(2));
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-785);
		this.shop.later(Duration.ofMinutes(2));
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-702);
		assertThat(this.shop.call(Call.CANCEL, this.shop.cancel(33_000)).isSuccess()).isTrue();
	}

	@Test
	void refundsLaterToo() {
		this.shop.paid();
		executeIn(Duration.ofHours(1), Call.CANCEL, this.shop.cancel(33_000));
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
		assertThat(this.shop.later(Duration.ofHours(1)).status()).isEqualTo(PaymentStatus.CANCEL_PAYMENT);
	}

	@Test
	void runsEffectsInTheOrderOfTheirTimes() {
		this.shop.paid();
		executeIn(Duration.ofMinutes(2), Call.CANCEL, this.shop.cancel(30_000));
		executeIn(Duration.ofMinutes(1), Call.CANCEL, this.shop.cancel(3_000));
		this.shop.later(Duration.ofHours(1)).engine.runLateEffects();
		assertThat(this.shop.payment().actions()).extracting((action) -> action.amount().total())
			.containsExactly(33_000L, 3_000L, 30_000L);
		assertThat(this.changes).containsExactly(PaymentStatus.PART_CANCEL_PAYMENT, PaymentStatus.CANCEL_PAYMENT);
	}

	@Test
	void runsEffectsOfTheSameTimeInTheOrderOfTheirCalls() {
		this.shop.paid();
		List<Integer> order = new ArrayList<>();
		List<Integer> calls = IntStream.range(0, 20).boxed().toList();
		calls.forEach((call) -> inquireIn(Duration.ofMinutes(1), () -> order.add(call)));
		this.shop.later(Duration.ofMinutes(1)).engine.runLateEffects();
		assertThat(order).isEqualTo(calls);
	}

	@Test
	void refusesMoreThanAThousandEffectsAndLeavesThePaymentAsItIs() {
		this.shop.paid();
		for (int i = 0; i < 1_000; i++) {
			inquireIn(Duration.ofMinutes(1), () -> {
			});
		}
		assertThatIllegalStateException().isThrownBy(() -> approveIn(Duration.ofMinutes(1)))
			.withMessageContaining("1000 late effects");
		assertThatIllegalStateException().isThrownBy(() -> failAndCaptureIn(Duration.ofMinutes(1), this.shop.approve()))
			.withMessageContaining("1000 late effects");
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.AUTH_PASSWORD);
		assertThat(this.shop.call(Call.APPROVE, this.shop.approve()).isSuccess()).isTrue();
		this.shop.later(Duration.ofMinutes(1));
		approveIn(Duration.ofMinutes(1));
		assertThat(this.shop.later(Duration.ofMinutes(1)).status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
	}

	@Test
	void forgetsEffectsWithTheirPayments() {
		approveIn(Duration.ofMinutes(2));
		this.shop.engine.clear();
		this.shop.later(Duration.ofHours(1)).engine.runLateEffects();
		assertThat(this.changes).isEmpty();
	}

	@Test
	void capturesAfterItHasFailed() {
		failAndCaptureIn(Duration.ofHours(1), this.shop.authenticated().approve());
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.FAIL_PAYMENT);
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-783);
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(33_000)))).isEqualTo(-784);
		this.shop.later(Duration.ofHours(2));
		KakaoPayAnswer inquiry = this.shop.call(Call.ORDER, this.shop.order());
		assertThat(Shop.at(inquiry, "status")).isEqualTo("SUCCESS_PAYMENT");
		assertThat(Shop.at(inquiry, "approved_at")).isEqualTo("2026-11-22T16:04:05");
		assertThat(this.shop.call(Call.CANCEL, this.shop.cancel(33_000)).isSuccess()).isTrue();
		assertThat(this.changes).containsExactly(PaymentStatus.SUCCESS_PAYMENT);
	}

	@Test
	void capturesNoFailureOfAWrongOrLateCall() {
		failAndCaptureIn(Duration.ofMinutes(1), this.shop.authenticated().approve().with("pg_token", "forged"));
		assertThat(this.shop.later(Duration.ofMinutes(1)).status()).isEqualTo(PaymentStatus.FAIL_PAYMENT);
		this.shop.authenticated().later(Duration.ofMinutes(15));
		failAndCaptureIn(Duration.ofMinutes(1), this.shop.approve());
		assertThat(this.shop.later(Duration.ofMinutes(1)).status()).isEqualTo(PaymentStatus.FAIL_PAYMENT);
		assertThat(this.changes).containsExactly(PaymentStatus.FAIL_PAYMENT, PaymentStatus.FAIL_PAYMENT);
	}

	@Test
	void failsNothingThatIsNotAuthenticated() {
		failAndCaptureIn(Duration.ofMinutes(1), this.shop.prepared().approve());
		assertThat(this.shop.later(Duration.ofMinutes(1)).status()).isEqualTo(PaymentStatus.READY);
		failAndCaptureIn(Duration.ofMinutes(1), this.shop.paid().approve());
		assertThat(this.shop.later(Duration.ofMinutes(1)).status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
		assertThat(this.changes).isEmpty();
	}

	private void failAndCaptureIn(Duration delay, Shop.Body body) {
		this.shop.engine.captureAfterFailure(body.request(), delay, () -> this.changes.add(this.shop.status()));
	}

	private void approveIn(Duration delay) {
		executeIn(delay, Call.APPROVE, this.shop.authenticated().approve());
	}

	private void inquireIn(Duration delay, Runnable afterwards) {
		this.shop.engine.executeLater(Call.ORDER, this.shop.order().request(), delay, afterwards);
		this.shop.engine.clearInProgress(this.shop.payment().tid());
	}

	private void executeIn(Duration delay, Call call, Shop.Body body) {
		this.shop.engine.executeLater(call, body.request(), delay, () -> this.changes.add(this.shop.status()));
	}

}
