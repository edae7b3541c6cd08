package com.moviecurators.benchmarks.wire;

/** Reads the flat JSON that the programs of the benchmark exchange. */
public final class Json {

	private Json() {
	}

	/**
	 * Returns the value of a text or whole number; empty if there is none of that name.
	 */
	public static String field(String json, String name) {
		int start = json.indexOf("\"" + name + "\":");
		if (start < 0) {
			return "";
		}
		int from = start + name.length() + 3;
		boolean text = json.charAt(from) == '"';
		return text ? json.substring(from + 1, json.indexOf('"', from + 1)) : number(json, from);
	}

	private static String number(String json, int from) {
		int end = from;
		while (end < json.length() && Character.isDigit(json.charAt(end))) {
			end++;
		}
		return json.substring(from, end);
	}

}
