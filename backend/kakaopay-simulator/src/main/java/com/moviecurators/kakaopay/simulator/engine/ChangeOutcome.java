package com.moviecurators.kakaopay.simulator.engine;

/** The result of a change that no call of the merchant's server causes. */
public sealed interface ChangeOutcome {

	/**
	 * The change took place.
	 *
	 * @param payment the payment afterwards
	 */
	record Changed(PaymentView payment) implements ChangeOutcome {
	}

	/**
	 * The change is not possible (any more) and changed nothing.
	 *
	 * @param reason one or two sentences for the caller
	 */
	record Impossible(String reason) implements ChangeOutcome {
	}

}
