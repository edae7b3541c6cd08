package com.moviecurators.premium.payment.refund;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Money that is to go back.
 *
 * @param origin on whose word
 * @param reason what the history says
 * @param amount no more than what has not gone back yet
 * @param endsAccess whether the access ends when the refund is recorded; it does in any
 * case when nothing is left of the payment
 * @param requestedBy the member or admin; null if it was neither
 */
public record RefundRequest(Origin origin, Reason reason, Won amount, boolean endsAccess,
		@Nullable MemberId requestedBy) {
}
