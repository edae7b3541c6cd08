package com.moviecurators.premium.journey;

import java.time.Duration;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.Fault.Kind;
import com.moviecurators.kakaopay.simulator.fault.ScriptedFault;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.support.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that are right, but not quite as KakaoPay documents them. */
@DatabaseTest
class QuirksTest extends StatesTest {

	private static final Fault LEAN_ACTIONS = Fault.oddValues(Kind.LEAN_ACTIONS);

	private static final Fault LATER_APPROVED_AT = Fault.oddValues(Kind.LATER_APPROVED_AT);

	private static final int ALWAYS = 1_000;

	@Test
	void aPaymentIsFoundByAnInquiryWithoutAmountsOfActions() {
		Returned back = payAtKakaoPay(this.member);
		KAKAO_PAY.fault(Call.APPROVE, Fault.dropAnswerAfterEffect(), 1, back.order());
		KAKAO_PAY.fault(Call.ORDER, LEAN_ACTIONS, ALWAYS, back.order());

		this.member.approve(back.order(), back.pgToken());

		await(back, PaymentStatus.APPROVED);
		assertPaidOnce(this.member, back.order());
		assertThat(uses(LEAN_ACTIONS)).isPositive();
	}

	@Test
	void aRefundIsFoundByAnInquiryWithoutAmountsOfActions() {
		Returned back = reach(PaymentStatus.REFUNDING);
		KAKAO_PAY.fault(Call.ORDER, LEAN_ACTIONS, ALWAYS, back.order());
		cancelWith(Fault.dropAnswerAfterEffect(), back);

		await(back, PaymentStatus.REFUNDED);
		assertThat(kakaoPayRecord(back.order()).cancelAvailable().total()).isZero();
		assertThat(kakaoPayRecord(back.order()).actions()).hasSize(2);
		assertThat(uses(LEAN_ACTIONS)).isPositive();
	}

	@Test
	void aRefundIsDoneThoughItsAnswerTellsALaterTimeOfApproval() {
		Returned back = reach(PaymentStatus.REFUNDING);
		cancelWith(LATER_APPROVED_AT, back);

		await(back, PaymentStatus.REFUNDED);
		assertThat(kakaoPayRecord(back.order()).actions()).hasSize(2);
		assertThat(KAKAO_PAY.faults()).noneMatch((fault) -> fault.fault().equals(LATER_APPROVED_AT));
	}

	/** Lets the refund that waits go through, with this fault. */
	private static void cancelWith(Fault fault, Returned back) {
		KAKAO_PAY.fault(Call.CANCEL, fault, 1, back.order());
		Caller control = Caller.at(KAKAO_PAY.baseUrl());
		control.get("/simulator/faults")
			.json()
			.valueStream()
			.filter((each) -> each.path("partnerOrderId").asString("").equals(back.order()))
			.filter((each) -> each.path("fault").asString().equals("http-503"))
			.forEach((each) -> control.delete("/simulator/faults/" + each.path("number").asLong()));
	}

	private static int uses(Fault fault) {
		return ALWAYS - KAKAO_PAY.faults()
			.stream()
			.filter((pending) -> pending.fault().equals(fault))
			.mapToInt(ScriptedFault::times)
			.min()
			.orElseThrow();
	}

	private void await(Returned back, PaymentStatus status) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status(back.order()), status.name()::equals);
	}

}
