package com.moviecurators.premium.payment.refund;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a refund was not carried out. */
public enum RefundRefusal {

	/**
	 * The payer has left KakaoPay's money service: KakaoPay cancels no payment from it.
	 */
	PAYER_LEFT,
	/** KakaoPay no longer cancels a payment that old. */
	CANCEL_PERIOD_OVER,
	/**
	 * Money went back by KakaoPay's partner console meanwhile: whoever asked for the
	 * refund did not know that.
	 */
	OVERTAKEN,
	/** KakaoPay refused for another reason. */
	REFUSED,
	/** KakaoPay's records differ from ours, or nothing was certain: a person decides. */
	UNDECIDED;

	/** Whether KakaoPay refused, so that it would refuse again. */
	public boolean isByKakaoPay() {
		return switch (this) {
			case PAYER_LEFT, CANCEL_PERIOD_OVER, REFUSED -> true;
			case OVERTAKEN, UNDECIDED -> false;
		};
	}

	/** The code in the API, for instance {@code payer-left}. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
