package com.moviecurators.premium.payment;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A token that comes when the time to pay is over makes no call that could leave a doubt:
 * KakaoPay is asked, and the member's place is free again at once.
 */
class LateReturnsTest extends PaymentTest {

	private static final Duration TIME_TO_PAY = Duration.ofMinutes(15);

	private static final Duration GRACE = Duration.ofSeconds(30);

	@BeforeEach
	void kakaoPayAnswersNoApproveCall() {
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.inquiryTells(OrderStatus.OPEN_PAYMENT);
	}

	@Test
	void aMadeUpOneDoesNotKeepTheMemberFromBuying() {
		String order = readyOrder();
		this.clock.advance(TIME_TO_PAY.plus(GRACE));
		assertThat(this.approving.approve(order, "made-up")).isInstanceOf(ApprovalResult.Undecided.class);
		recoverAfter(Duration.ofSeconds(1));
		assertThat(this.kakaoPay.approvals).isEmpty();
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
		assertThat(offer(this.member).order()).isNotEqualTo(order);
	}

	@Test
	void aFurtherOneMakesNoCallEither() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		this.approving.approve(order, "made-up");
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(TIME_TO_PAY);
		this.clock.advance(GRACE);
		this.approving.approve(order, "another");
		recoverAfter(Duration.ofSeconds(1));
		assertThat(this.kakaoPay.approvals).hasSize(1);
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
	}

	@Test
	void anHonestOneInTheLastMomentByKakaoPaysClockIsApproved() {
		String order = readyOrder();
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		this.clock.advance(TIME_TO_PAY.plus(GRACE).minusMillis(1));
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
	}

	@Test
	void whatKakaoPayCallsPaidIsRecordedAllTheSame() {
		String order = readyOrder();
		this.clock.advance(TIME_TO_PAY.plus(GRACE));
		this.kakaoPay.inquiryTells(OrderStatus.SUCCESS_PAYMENT);
		this.approving.approve(order, TOKEN);
		recoverAfter(Duration.ofSeconds(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	/** The doubt keeps the place; the page at KakaoPay is dead all the same. */
	@Test
	void nobodyIsSentToAPageWhoseTimeIsOver() {
		String order = unknownOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		recoverAfter(Duration.ofSeconds(2));
		recoverAfter(Duration.ZERO);
		assertThat(offer(this.member).redirectUrls()).as("while KakaoPay waits for the member").isNotNull();
		recoverAfter(TIME_TO_PAY);
		assertThat(offer(this.member).order()).isEqualTo(order);
		assertThat(offer(this.member).redirectUrls()).isNull();
	}

}
