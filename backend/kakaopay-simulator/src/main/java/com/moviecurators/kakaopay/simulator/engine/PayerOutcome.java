package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;

/** What a step of the payer on KakaoPay's page led to. */
public sealed interface PayerOutcome {

	/**
	 * The browser leaves KakaoPay.
	 *
	 * @param returnUrl where to
	 */
	record SentTo(URI returnUrl) implements PayerOutcome {
	}

	/**
	 * The step cannot be made any more; nothing changed.
	 *
	 * @param reason one sentence
	 */
	record Impossible(String reason) implements PayerOutcome {
	}

}
