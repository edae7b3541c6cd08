package com.moviecurators.premium.payment.approve;

import java.time.Duration;

import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.schedule.LongestCall;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A call that could outlive its lease is not sent. */
class LeaseRoomTest extends PaymentTest {

	private static final Duration LEASE = Duration.ofSeconds(30);

	@Autowired
	ApprovalClaims claims;

	@Autowired
	LongestCall longestCall;

	@Test
	void aCallThatMayEndAfterTheLeaseIsNotSent() {
		String order = readyOrder();
		Claim claim = this.claims.claim(order, TOKEN);
		this.clock.advance(LEASE.minus(this.longestCall.duration()));
		assertThat(this.approving.resume(claim)).isEqualTo(new ApprovalResult.Undecided(order, PaymentStatus.RETURNED));
		assertThat(this.kakaoPay.approvals).isEmpty();
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).as("claimed anew").isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aCallThatEndsBeforeTheLeaseIsSent() {
		String order = readyOrder();
		Claim claim = this.claims.claim(order, TOKEN);
		this.clock.advance(LEASE.minus(this.longestCall.duration()).minusMillis(1));
		assertThat(this.approving.resume(claim)).isInstanceOf(ApprovalResult.Approved.class);
	}

}
