package com.moviecurators.kakaopay.simulator.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The calls that a merchant's server makes to KakaoPay's online payment API. */
public enum Call {

	/** Prepares a payment. */
	READY,
	/** Captures the money of an authenticated payment. */
	APPROVE,
	/** Inquires about a payment. */
	ORDER,
	/** Refunds money. */
	CANCEL;

	/** The call's name in paths and in the control API, for instance {@code ready}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Finds a call by its {@link #word()}. */
	public static Optional<Call> named(String word) {
		return Arrays.stream(values()).filter((call) -> call.word().equals(word)).findFirst();
	}

}
