package com.moviecurators.premium.payment.approve;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.premium.payment.attempt.OrderHandles;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Claim, commit; call KakaoPay with nothing held; record in one commit. */
@Component
@RequiredArgsConstructor
public class ApprovingPayment {

	private final OrderHandles handles;

	private final ApprovalClaims claims;

	private final KakaoPayClient kakaoPay;

	private final ApprovalRecording recording;

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
			case Claim.Won won -> this.recording.record(won, this.kakaoPay.approve(won.request()));
		};
	}

}
