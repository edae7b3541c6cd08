package com.moviecurators.premium.payment.attempt;

import com.moviecurators.premium.payment.PaymentFixture;
import org.junit.jupiter.api.Test;

import static com.moviecurators.premium.payment.PaymentFixture.NOON;
import static com.moviecurators.premium.payment.PaymentFixture.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PaymentAttemptTest {

	@Test
	void everyMoveLeavesARowInTheHistory() {
		PaymentAttempt attempt = PaymentFixture.approving();
		attempt.approve(move(Reason.APPROVE_ANSWERED).quoting("ok"), null);
		assertThat(attempt.history()).extracting(HistoryEntry::from)
			.containsExactly(null, PaymentStatus.CREATED, PaymentStatus.READY, PaymentStatus.RETURNED,
					PaymentStatus.APPROVING);
		assertThat(attempt.history().getLast()).satisfies((last) -> {
			assertThat(last.to()).isEqualTo(PaymentStatus.APPROVED);
			assertThat(last.at()).isEqualTo(NOON);
			assertThat(last.kakaoPayAnswer()).isEqualTo("ok");
		});
	}

	@Test
	void refusesAMoveThatTheTableDoesNotHave() {
		PaymentAttempt attempt = PaymentFixture.ready();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> attempt.approve(move(Reason.APPROVE_ANSWERED), null))
			.withMessage("READY cannot become APPROVED");
		assertThat(attempt.status()).isEqualTo(PaymentStatus.READY);
		assertThat(attempt.history()).hasSize(2);
	}

	@Test
	void refusesASecondClaim() {
		PaymentAttempt attempt = PaymentFixture.approving();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> attempt.claimApproval(Actor.RECOVERY, NOON, PaymentFixture.LEASE_END))
			.withMessage("APPROVING cannot become APPROVING");
	}

	@Test
	void numbersItsClaims() {
		PaymentAttempt attempt = PaymentFixture.approving();
		attempt.releaseForRetry(move(Reason.TOKEN_REFUSED), NOON);
		assertThat(attempt.claimApproval(Actor.MEMBER, NOON, PaymentFixture.LEASE_END)).isEqualTo(2);
	}

	@Test
	void holdsItsPlaceUntilNoMoneyCanMove() {
		PaymentAttempt attempt = PaymentFixture.approving();
		attempt.markUnknown(move(Reason.APPROVE_UNCLEAR), NOON);
		assertThat(attempt.liveKey()).isEqualTo("7:PREMIUM_LIFETIME");
		attempt.closeAfterUnknown(move(Reason.INQUIRY_FAILED), null, NOON);
		assertThat(attempt.liveKey()).isNull();
	}

	@Test
	void doesNotTakeBackThePlaceThatItGaveUp() {
		PaymentAttempt attempt = PaymentFixture.approving();
		attempt.close(PaymentStatus.FAILED, move(Reason.DECLINED));
		attempt.sendToReview(move(Reason.PAID_AFTER_END), null);
		assertThat(attempt.liveKey()).isNull();
	}

	@Test
	void doesNotTakeItBackOnAnyLaterMove() {
		PaymentAttempt attempt = PaymentFixture.approving();
		attempt.close(PaymentStatus.FAILED, move(Reason.DECLINED));
		attempt.startRefund(move(Reason.PAID_ALREADY_PREMIUM));
		attempt.sendToReview(move(Reason.REFUND_DIFFERS), null);
		assertThat(attempt.liveKey()).isNull();
	}

	@Test
	void keepsItsPlaceOncePaid() {
		PaymentAttempt attempt = PaymentFixture.approving();
		attempt.approve(move(Reason.APPROVE_ANSWERED), null);
		assertThat(attempt.liveKey()).isNotNull();
	}

	@Test
	void cannotEndAsPaid() {
		PaymentAttempt attempt = PaymentFixture.approving();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> attempt.close(PaymentStatus.APPROVED, move(Reason.DECLINED)));
	}

	@Test
	void isDueWhenItsLeaseIsOver() {
		PaymentAttempt attempt = PaymentFixture.approving();
		assertThat(attempt.schedule().isDue(NOON.plusSeconds(29))).isFalse();
		assertThat(attempt.schedule().isDue(NOON.plusSeconds(30))).isTrue();
		assertThat(attempt.approveCalls().isLeaseOver(NOON.plusSeconds(30))).isTrue();
	}

	@Test
	void mayHaveBeenChargedIfItIsReviewedDuringItsCall() {
		PaymentAttempt attempt = PaymentFixture.approving();
		attempt.sendToReview(move(Reason.CHECKS_FAILED), null);
		assertThat(attempt.mayHaveBeenCharged()).isTrue();
	}

	@Test
	void isNeverDueOnceFinal() {
		PaymentAttempt attempt = PaymentFixture.approving();
		attempt.approve(move(Reason.APPROVE_ANSWERED), null);
		assertThat(attempt.schedule().isDue(NOON.plusSeconds(1_000_000))).isFalse();
	}

	@Test
	void canBePaidForFifteenMinutes() {
		PaymentAttempt attempt = PaymentFixture.ready();
		assertThat(attempt.isExpired(NOON.plusSeconds(899))).isFalse();
		assertThat(attempt.isExpired(NOON.plusSeconds(900))).isTrue();
	}

	@Test
	void namesThePayerWithoutPersonalData() {
		assertThat(PaymentFixture.created().partnerUserId()).isEqualTo("member-7");
	}

}
