package com.moviecurators.kakaopay.simulator.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The calls of KakaoPay's online payment that a merchant's server makes. */
public enum Call {

	/** Prepares a payment. */
	READY,
	/** Takes the money of an authenticated payment. */
	APPROVE,
	/** Asks for the state of a payment. */
	ORDER,
	/** Gives money back. */
	CANCEL;

	/**
	 * The call's name in addresses and in the control API, for instance {@code ready}.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Finds a call by its {@link #word()}; empty when there is none. */
	public static Optional<Call> named(String word) {
		return Arrays.stream(values()).filter((call) -> call.word().equals(word)).findFirst();
	}

}
