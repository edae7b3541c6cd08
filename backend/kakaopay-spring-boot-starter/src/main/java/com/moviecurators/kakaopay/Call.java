package com.moviecurators.kakaopay;

/**
 * The seven calls: their addresses (KakaoPay's agent toolkit) and what they do.
 */
enum Call {

	/** Creates a payment; without its tid nobody can pay. */
	READY("/ready", Effect.HARMLESS),
	/** Takes the money. */
	APPROVE("/approve", Effect.TAKES_MONEY),
	/** Asks for a payment. */
	ORDER("/order", Effect.HARMLESS),
	/** Gives money back. */
	CANCEL("/cancel", Effect.CHANGES),
	/** Charges a recurring-payment key. */
	SUBSCRIPTION("/subscription", Effect.TAKES_MONEY),
	/** Ends a recurring-payment key. */
	SUBSCRIPTION_INACTIVE("/manage/subscription/inactive", Effect.CHANGES),
	/** Asks for a recurring-payment key. */
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

	/** What a call does when nobody learns of its result. */
	enum Effect {

		/** A payment may have been made. */
		TAKES_MONEY,
		/** Money may have been given back, or a key ended. */
		CHANGES,
		/** Nothing that matters. */
		HARMLESS

	}

}
