package com.moviecurators.premium.http;

import java.util.Locale;

/**
 * An answer as it came over the wire.
 *
 * @param head the first line and the headers; empty if the server closed without a word
 * @param body what followed
 */
record RawAnswer(String head, String body) {

	static final RawAnswer NONE = new RawAnswer("", "");

	/** The status; 0 if there was no answer. */
	int status() {
		return this.head.isEmpty() ? 0 : Integer.parseInt(this.head.split(" ", 3)[1]);
	}

	/** The first value of the header; empty if it is missing. */
	String header(String name) {
		String start = name.toLowerCase(Locale.ROOT) + ":";
		return this.head.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(start))
			.map((line) -> line.substring(start.length()).strip())
			.findFirst()
			.orElse("");
	}

	boolean isProblem() {
		return header("Content-Type").startsWith("application/problem+json");
	}

	@Override
	public String toString() {
		return this.head + "\n" + this.body;
	}

}
