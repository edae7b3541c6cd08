package com.moviecurators.premium.payment.refund;

import java.util.List;

/**
 * All refunds of a payment together.
 *
 * @param attemptId the payment
 * @param refunded whole won that went back
 * @param inProgress whether a refund is under way, or its result is unknown
 * @param endedAccess whether one that was made ended the access that was paid for
 */
public record RefundSum(long attemptId, long refunded, boolean inProgress, boolean endedAccess) {

	/** The sum of these, which are all of the payment. */
	public static RefundSum of(long attemptId, List<Refund> refunds) {
		List<Refund> done = refunds.stream().filter((refund) -> refund.status() == RefundStatus.DONE).toList();
		return new RefundSum(attemptId, done.stream().mapToLong(Refund::totalAmount).sum(),
				refunds.stream().anyMatch((refund) -> refund.status().isOpen()),
				done.stream().anyMatch(Refund::endsAccess));
	}

}
