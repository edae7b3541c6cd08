package com.moviecurators.premium.payment.cancel;

import java.time.Duration;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.RefundTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The answer to an earlier cancel call comes while a later one is under way. */
class LateCancelTest extends RefundTest {

	@Autowired
	RefundClaims claims;

	@Autowired
	CancelRecording recording;

	static Stream<Outcome<CancelAnswer>> answersWithoutMoney() {
		return Stream.of(ScriptedKakaoPay.refused(-721), ScriptedKakaoPay.refused(-401), ScriptedKakaoPay.unknown());
	}

	@ParameterizedTest
	@MethodSource("answersWithoutMoney")
	void doesNotMoveWhatTheLaterClaimHolds(Outcome<CancelAnswer> late) {
		String order = paidAgain();
		RefundClaim.Call overtaken = (RefundClaim.Call) this.claims.claim(idOfRefund(order));
		recoverAfter(LEASE);
		this.kakaoPay.onCancel((request) -> {
			this.recording.record(overtaken, late);
			assertThat(steps(order)).endsWith("CALLING");
			return this.kakaoPay.refund(request);
		});
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(steps(order)).containsExactly("REQUESTED", "CALLING", "UNKNOWN", "REQUESTED", "CALLING", "DONE");
		recoverAfter(Duration.ofHours(1));
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	private long idOfRefund(String order) {
		return this.jdbc
			.sql("select id from payment_refund where attempt_id = (select id from payment_attempt where "
					+ "order_handle = ?)")
			.param(order)
			.query(Long.class)
			.single();
	}

}
