package com.moviecurators.premium.payment.approve;

import java.time.Duration;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The answer to an earlier claim comes while a later one calls KakaoPay. */
class LateClaimTest extends PaymentTest {

	private static final Duration LEASE = Duration.ofSeconds(30);

	@Autowired
	ApprovalClaims claims;

	@Autowired
	ApprovalRecording recording;

	static Stream<Outcome<ApproveAnswer>> answersWithoutMoney() {
		return Stream.of(ScriptedKakaoPay.refused(-797), ScriptedKakaoPay.refused(-708), ScriptedKakaoPay.refused(-701),
				ScriptedKakaoPay.refused(-401), ScriptedKakaoPay.refused(-723), ScriptedKakaoPay.unknown());
	}

	@ParameterizedTest
	@MethodSource("answersWithoutMoney")
	void doesNotMoveWhatTheLaterClaimHolds(Outcome<ApproveAnswer> late) {
		String order = readyOrder();
		Claim.Won overtaken = (Claim.Won) this.claims.claim(order, TOKEN);
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		recoverAfter(LEASE);
		this.kakaoPay.onApprove((request) -> {
			this.recording.record(overtaken, late);
			assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
			return ScriptedKakaoPay.pay(request);
		});
		recoverAfter(Duration.ZERO);
		assertThat(this.kakaoPay.approvals).hasSize(1);
		assertThat(reasons(order)).containsExactly("STARTED", "READY_ANSWERED", "RETURNED", "APPROVE_CLAIMED",
				"LEASE_OVER", "INQUIRY_NOT_PAID", "APPROVE_CLAIMED", "APPROVE_ANSWERED");
	}

}
