package com.moviecurators.premium.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Bodies that no route takes, made from one that it would. */
final class BadBodies {

	/** Not an object, or not JSON at all. */
	private static final List<String> WHOLE = List.of("", " ", "null", "true", "7", "\"text\"", "[]", "[{}]", "{}", "{",
			"}", "{]", "{'a':1}", "{\"a\":}", "not json", "<a/>", "{\"\":1}", "\u0000", "{\"a\":NaN}",
			"[".repeat(5_000), "{\"a\":".repeat(5_000), "{\"__proto__\":{}}");

	/** What no field holds: JSON, so quoted where it is text. */
	private static final List<String> VALUES = List.of("null", "7", "-1.5e300", "true", "[]", "[\"a\"]", "{}",
			"{\"a\":1}", "\"\"", "\"\\u0000\"", "\"a\\u0007b\"", "\"\\ud800\"", "\"\\u202e\"", "\"a\\nb\"",
			"\"" + "x".repeat(10_000) + "\"", "\"<script>alert(1)</script>\\r\\n\"");

	private BadBodies() {
	}

	static List<String> of(Map<String, String> fields) {
		List<String> bodies = new ArrayList<>(WHOLE);
		bodies.add(object(fields) + object(fields));
		bodies.add(object(fields) + " x");
		fields.keySet().forEach((field) -> {
			bodies.add(without(field, fields));
			bodies.add(twice(field, fields));
			VALUES.forEach((value) -> bodies.add(with(field, value, fields)));
		});
		return bodies;
	}

	/** The object with these fields, all text. */
	static String object(Map<String, String> fields) {
		return raw(quoted(fields));
	}

	private static String without(String field, Map<String, String> fields) {
		Map<String, String> fewer = quoted(fields);
		fewer.remove(field);
		return raw(fewer);
	}

	private static String twice(String field, Map<String, String> fields) {
		return object(fields).replaceFirst("}$", ",\"" + field + "\":\"again\"}");
	}

	private static String with(String field, String value, Map<String, String> fields) {
		Map<String, String> changed = quoted(fields);
		changed.put(field, value);
		return raw(changed);
	}

	private static Map<String, String> quoted(Map<String, String> fields) {
		Map<String, String> quoted = new TreeMap<>();
		fields.forEach((name, value) -> quoted.put(name, "\"" + value + "\""));
		return quoted;
	}

	private static String raw(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> "\"" + field.getKey() + "\":" + field.getValue())
			.collect(Collectors.joining(",", "{", "}"));
	}

}
