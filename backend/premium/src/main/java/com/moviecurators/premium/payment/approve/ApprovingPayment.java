package com.moviecurators.premium.payment.approve;

import java.time.Clock;

import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.attempt.OrderHandles;
import com.moviecurators.premium.payment.schedule.CheckRequested;
import com.moviecurators.premium.payment.schedule.LongestCall;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Claim, commit; call KakaoPay with nothing held; record in one commit. */
@Component
@RequiredArgsConstructor
public class ApprovingPayment {

	private final OrderHandles handles;

	private final ApprovalClaims claims;

	private final KakaoPayClient kakaoPay;

	private final ApprovalRecording recording;

	private final LongestCall longestCall;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/**
	 * Approves with a token that a browser brought. Handle and token together are proof
	 * enough; repeats and losers of the claim get the winner's answer, or that there is
	 * none yet.
	 * @throws PaymentRefused if this service never made the handle, or if too many
	 * different tokens came back
	 */
	public ApprovalResult approve(String order, String pgToken) {
		this.handles.requireOurs(order);
		return execute(this.claims.claim(order, pgToken));
	}

	/** Approves what recovery has claimed, for a member whose browser is gone. */
	public ApprovalResult resume(Claim claim) {
		return execute(claim);
	}

	private ApprovalResult execute(Claim claim) {
		return switch (claim) {
			case Claim.NotNeeded(ApprovalResult result) -> result;
			case Claim.Won won -> recorded(won, call(won));
		};
	}

	/** Sends nothing if the lease leaves no time: another node could call meanwhile. */
	private Outcome<ApproveAnswer> call(Claim.Won won) {
		return this.longestCall.endsBefore(won.leaseEnd(), this.clock.instant()) ? this.kakaoPay.approve(won.request())
				: new Outcome.Unknown<>(new UnknownCause(UnknownCause.Kind.NOT_SENT, null, "the lease was over"));
	}

	/** Records the outcome. After an ambiguous code KakaoPay is asked at once. */
	private ApprovalResult recorded(Claim.Won won, Outcome<ApproveAnswer> outcome) {
		ApprovalResult result = this.recording.record(won, outcome);
		if (outcome instanceof Outcome.Unknown<ApproveAnswer>(UnknownCause cause) && cause.error() != null) {
			this.events.publishEvent(new CheckRequested(won.attemptId()));
		}
		return result;
	}

}
