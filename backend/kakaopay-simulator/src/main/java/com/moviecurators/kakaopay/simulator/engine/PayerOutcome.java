package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;

/** The result of a payer's step on KakaoPay's page. */
public sealed interface PayerOutcome {

	/**
	 * The browser leaves KakaoPay's page.
	 *
	 * @param returnUrl the address that it is sent to
	 */
	record SentTo(URI returnUrl) implements PayerOutcome {
	}

	/**
	 * The step is not possible (any more) and changed nothing.
	 *
	 * @param reason one sentence for the caller
	 */
	record Impossible(String reason) implements PayerOutcome {
	}

}
