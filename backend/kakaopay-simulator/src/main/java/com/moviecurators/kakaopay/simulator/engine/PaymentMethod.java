package com.moviecurators.kakaopay.simulator.engine;

import java.util.Arrays;
import java.util.Optional;

/** How a payer pays. */
public enum PaymentMethod {

	/** A credit or check card. */
	CARD,
	/** KakaoPay money. */
	MONEY;

	/** Finds a method by KakaoPay's word for it; empty when there is none. */
	public static Optional<PaymentMethod> named(String word) {
		return Arrays.stream(values()).filter((method) -> method.name().equals(word)).findFirst();
	}

}
