package com.moviecurators.premium.payment.withdrawal;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.common.ratelimit.RateLimiter;
import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.cancel.RefundingPayment;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * A member asks for a refund: commits the request, calls KakaoPay with nothing held,
 * commits the outcome. Should this node die in between, recovery carries it on.
 */
@Component
@RequiredArgsConstructor
class RequestingRefund {

	private final WithdrawalRecording recording;

	private final RefundingPayment refunding;

	private final RateLimiter rateLimits;

	/**
	 * Requests the refund. A repeat of the same request makes no second one, and gets the
	 * answer of the first; it does not count against the rate limit.
	 * @param amount what the member was shown, more than nothing
	 * @return where the refund stands, perhaps undecided
	 */
	RefundState request(MemberId member, String order, Won amount) {
		String caller = String.valueOf(member.value());
		this.rateLimits.check(Limit.REFUND, caller);
		try {
			return request(member, order, amount, caller);
		}
		catch (RefundNotGiven | PaymentRefused refused) {
			this.rateLimits.count(Limit.REFUND, caller);
			throw refused;
		}
	}

	private RefundState request(MemberId member, String order, Won amount, String caller) {
		WithdrawalRecording.Requested requested = this.recording.record(member, order, amount);
		if (requested.isNew()) {
			this.rateLimits.count(Limit.REFUND, caller);
			this.refunding.proceedAtOnce(requested.id());
		}
		return this.recording.state(order, requested.id());
	}

}
