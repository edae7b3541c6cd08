package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * A full or partial refund in whole won. The fields are from the KakaoPay developer
 * centre's page on cancellation. The minimum of 1 won is from KakaoPay's agent toolkit.
 *
 * @param cid merchant code of the payment; null takes {@code kakaopay.cid}. A recurring
 * charge is cancelled with its recurring code
 * @param tid of the payment
 * @param cancelAmount above 0, at most the refundable rest, else KakaoPay refuses with
 * -710
 * @param cancelTaxFreeAmount 0 or more, at most the amount
 * @param cancelVatAmount null lets KakaoPay compute (amount − tax free) / 11, rounded
 * half up. Send it, because rounded parts can exceed the payment's VAT: the last cancel
 * must take the rest
 * @param cancelAvailableAmount the refundable rest before this request. KakaoPay refuses
 * a mismatch. Send it as an optimistic lock against an accidental repetition
 * @param payload at most 200 characters, echoed and listed by the order inquiry
 */
public record CancelRequest(@Nullable String cid, String tid, long cancelAmount, long cancelTaxFreeAmount,
		@Nullable Long cancelVatAmount, @Nullable Long cancelAvailableAmount, @Nullable String payload) {

	/**
	 * Checks KakaoPay's published limits.
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

	/** Omits all ids, so that they stay out of logs. */
	@Override
	public String toString() {
		return "CancelRequest[cancelAmount=" + this.cancelAmount + ", cancelAvailableAmount="
				+ this.cancelAvailableAmount + "]";
	}

}
