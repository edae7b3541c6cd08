package com.moviecurators.kakaopay;

/**
 * KakaoPay's seven calls with their paths (from KakaoPay's agent toolkit) and effects.
 */
enum Call {

	/** Creates a payment. Nobody can pay it without its tid. */
	READY("/ready", Effect.HARMLESS),
	/** Captures the money. */
	APPROVE("/approve", Effect.TAKES_MONEY),
	/** Inquires about a payment. */
	ORDER("/order", Effect.HARMLESS),
	/** Refunds money. */
	CANCEL("/cancel", Effect.CHANGES),
	/** Charges a recurring-payment key. */
	SUBSCRIPTION("/subscription", Effect.TAKES_MONEY),
	/** Ends a recurring-payment key. */
	SUBSCRIPTION_INACTIVE("/manage/subscription/inactive", Effect.CHANGES),
	/** Inquires about a recurring-payment key. */
	SUBSCRIPTION_STATUS("/manage/subscription/status", Effect.HARMLESS);

	private static final String ROOT = "/online/v1/payment";

	private final String path;

	private final Effect effect;

	Call(String path, Effect effect) {
		this.path = ROOT + path;
		this.effect = effect;
	}

	String path() {
		return this.path;
	}

	Effect effect() {
		return this.effect;
	}

	boolean isInquiry() {
		return this == ORDER || this == SUBSCRIPTION_STATUS;
	}

	/** The possible effect of a call with an unknown outcome. */
	enum Effect {

		/** A payment may have been made. */
		TAKES_MONEY,
		/** Money may have been refunded, or a key ended. */
		CHANGES,
		/** Nothing of consequence. */
		HARMLESS

	}

}
