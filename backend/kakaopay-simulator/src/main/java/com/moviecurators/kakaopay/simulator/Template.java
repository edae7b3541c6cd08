package com.moviecurators.kakaopay.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a page with places to fill: <code>{{name}}</code> takes text and escapes it,
 * <code>{{&amp;name}}</code> takes markup as it is.
 */
record Template(String text) {

	private static final Pattern PLACE = Pattern.compile("\\{\\{(&?)(\\w+)}}");

	/** Reads a piece of a payment page. */
	static Template named(String name) {
		return new Template(read("pages/" + name));
	}

	/** Reads a text that lies beside the pages' classes. */
	static String read(String name) {
		try (InputStream file = Template.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String fill(Map<String, String> values) {
		return PLACE.matcher(this.text)
			.replaceAll((place) -> Matcher.quoteReplacement(value(place.group(1).isEmpty(),
					Objects.requireNonNull(values.get(place.group(2)), () -> "no value for " + place.group(2)))));
	}

	private static String value(boolean escaped, String value) {
		return escaped ? escape(value) : value;
	}

	private static String escape(String value) {
		return value.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
