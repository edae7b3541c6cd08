package com.moviecurators.kakaopay.simulator.engine.order;

import java.util.Arrays;
import java.util.Optional;

/** The methods of payment. */
public enum PaymentMethod {

	/** A credit or check card. */
	CARD,
	/** KakaoPay money. */
	MONEY;

	/** Finds a method by KakaoPay's name for it. */
	public static Optional<PaymentMethod> named(String word) {
		return Arrays.stream(values()).filter((method) -> method.name().equals(word)).findFirst();
	}

}
