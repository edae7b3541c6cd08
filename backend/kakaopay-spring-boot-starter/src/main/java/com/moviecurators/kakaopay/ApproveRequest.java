package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * The approval of an authenticated payment. It must reach KakaoPay within 15 minutes of
 * the ready call (KakaoPay's developer forum). The other rules are from the developer
 * centre's page on single payments.
 *
 * @param cid as sent with ready; null takes {@code kakaopay.cid}
 * @param tid from the ready answer
 * @param partnerOrderId as sent with ready, else KakaoPay refuses with -706
 * @param partnerUserId as sent with ready, else KakaoPay refuses with -707
 * @param pgToken from the query of the approval address; a wrong one is refused with -708
 * @param payload at most 200 characters, stored and echoed by KakaoPay
 * @param totalAmount whole won, as sent with ready. Send it, so that KakaoPay refuses a
 * mismatch before the capture
 */
public record ApproveRequest(@Nullable String cid, String tid, String partnerOrderId, String partnerUserId,
		String pgToken, @Nullable String payload, @Nullable Long totalAmount) {

	/**
	 * Checks KakaoPay's published limits.
	 * @throws IllegalArgumentException naming the field and its limit
	 */
	public ApproveRequest {
		Check.cid(cid);
		Check.present("tid", tid);
		Check.text("partnerOrderId", partnerOrderId, Charge.NAME_LENGTH);
		Check.text("partnerUserId", partnerUserId, Charge.NAME_LENGTH);
		Check.present("pgToken", pgToken);
		Check.optionalText("payload", payload, Charge.PAYLOAD_LENGTH);
		Check.notNegative("totalAmount", totalAmount);
	}

	/** Omits all ids except the order number, so that they stay out of logs. */
	@Override
	public String toString() {
		return "ApproveRequest[partnerOrderId=" + this.partnerOrderId + ", totalAmount=" + this.totalAmount + "]";
	}

}
