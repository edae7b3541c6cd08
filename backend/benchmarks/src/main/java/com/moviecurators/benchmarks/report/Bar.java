package com.moviecurators.benchmarks.report;

import java.util.Locale;
import java.util.Optional;

/**
 * A limit and what was measured.
 *
 * @param name what is limited
 * @param limit of it
 * @param atLeast whether the limit is the least; otherwise it is the most
 * @param value empty if it was not measured
 */
public record Bar(String name, double limit, boolean atLeast, Optional<Double> value) {

	static Bar atMost(String name, double limit, Optional<Double> value) {
		return new Bar(name, limit, false, value);
	}

	static Bar atLeast(String name, double limit, Optional<Double> value) {
		return new Bar(name, limit, true, value);
	}

	/** Returns "met", "missed" in bold, or "not measured", in Markdown. */
	public String verdict() {
		return this.value
			.map((value) -> (this.atLeast ? value >= this.limit : value <= this.limit) ? "met" : "**missed**")
			.orElse("not measured");
	}

	String line() {
		String text = this.value.map((value) -> String.format(Locale.ROOT, "%.2f", value)).orElse("");
		String ratio = this.value.map((value) -> String.format(Locale.ROOT, "%.2f", value / this.limit)).orElse("");
		return String.format(Locale.ROOT, "| %s | %s %.2f | %s | %s | %s |", this.name, this.atLeast ? "≥" : "≤",
				this.limit, text, ratio, verdict());
	}

}
