package com.moviecurators.benchmarks.kakaopay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The payments of the stand-in, and how often each was captured. */
final class Payments {

	private final Map<String, Payment> payments = new HashMap<>();

	private final Map<String, Integer> captures = new HashMap<>();

	/** Adds a payment and returns its tid. */
	String prepare(Payment payment) {
		String tid = "T%019d".formatted(this.payments.size() + 1);
		this.payments.put(tid, payment);
		return tid;
	}

	Optional<Payment> find(String tid) {
		return Optional.ofNullable(this.payments.get(tid));
	}

	/** Takes the money, as often as it is asked to. */
	void capture(String order) {
		this.captures.merge(order, 1, Integer::sum);
	}

	boolean isCaptured(String order) {
		return this.captures.containsKey(order);
	}

	/** Lists orders and how often each was captured, one a line. */
	String captures() {
		return this.captures.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + " " + entry.getValue())
			.collect(Collectors.joining("\n"));
	}

	/** Forgets everything. */
	void clear() {
		this.payments.clear();
		this.captures.clear();
	}

	/** What was prepared. */
	record Payment(String order, String user, String amount) {
	}

}
