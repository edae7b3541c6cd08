package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * A full or partial refund, in whole won. The fields are those of the KakaoPay developer
 * centre's page on cancellation; that the amount must be above 0 comes from KakaoPay's
 * own agent toolkit.
 *
 * @param cid merchant code of the payment; null takes {@code kakaopay.cid}. A recurring
 * charge is cancelled with its recurring code
 * @param tid of the payment
 * @param cancelAmount above 0, at most what is left, else KakaoPay refuses with -710
 * @param cancelTaxFreeAmount 0 or more, at most the amount
 * @param cancelVatAmount null lets KakaoPay compute (amount − tax free) / 11, rounded
 * half up. Send it: rounded parts can add up to more than the payment's VAT, so the last
 * cancel must take the rest
 * @param cancelAvailableAmount what can be cancelled including this request. KakaoPay
 * refuses a mismatch, which makes it an optimistic lock: send it, and a cancel repeated
 * by mistake is refused
 * @param payload at most 200 characters, echoed and listed by the order inquiry
 */
public record CancelRequest(@Nullable String cid, String tid, long cancelAmount, long cancelTaxFreeAmount,
		@Nullable Long cancelVatAmount, @Nullable Long cancelAvailableAmount, @Nullable String payload) {

	/**
	 * Refuses what KakaoPay's published limits refuse.
	 * @throws IllegalArgumentException naming the field and its limit
	 */
	public CancelRequest {
		Check.cid(cid);
		Check.present("tid", tid);
		Check.positive("cancelAmount", cancelAmount);
		Check.notNegative("cancelTaxFreeAmount", cancelTaxFreeAmount);
		Check.atMost("cancelTaxFreeAmount", cancelTaxFreeAmount, "cancelAmount", cancelAmount);
		Check.notNegative("cancelVatAmount", cancelVatAmount);
		Check.atMost("cancelVatAmount", cancelVatAmount, "cancelAmount", cancelAmount);
		Check.that(cancelAvailableAmount == null || cancelAvailableAmount >= cancelAmount,
				"cancelAvailableAmount includes this request, so it must not be below cancelAmount");
		Check.optionalText("payload", payload, Charge.PAYLOAD_LENGTH);
	}

	/** Names the amounts; the ids that act on money stay out of logs. */
	@Override
	public String toString() {
		return "CancelRequest[cancelAmount=" + this.cancelAmount + ", cancelAvailableAmount="
				+ this.cancelAvailableAmount + "]";
	}

}
