package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * The approval of a payment that its payer has authenticated. It must reach KakaoPay
 * within 15 minutes of the ready call (KakaoPay's developer forum). The rules are those
 * of the KakaoPay developer centre's page on single payments.
 *
 * @param cid as sent with ready; null takes {@code kakaopay.cid}
 * @param tid from the ready answer
 * @param partnerOrderId as sent with ready, else KakaoPay refuses with -706
 * @param partnerUserId as sent with ready, else KakaoPay refuses with -707
 * @param pgToken from the query of the approval address; a wrong one is refused with -708
 * @param payload at most 200 characters, stored and echoed by KakaoPay
 * @param totalAmount whole won, as sent with ready. Send it: KakaoPay then refuses a
 * mismatch while no money has moved
 */
public record ApproveRequest(@Nullable String cid, String tid, String partnerOrderId, String partnerUserId,
		String pgToken, @Nullable String payload, @Nullable Long totalAmount) {

	/**
	 * Refuses what KakaoPay's published limits refuse.
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

	/** Names the order and the amount; the ids that act on money stay out of logs. */
	@Override
	public String toString() {
		return "ApproveRequest[partnerOrderId=" + this.partnerOrderId + ", totalAmount=" + this.totalAmount + "]";
	}

}
