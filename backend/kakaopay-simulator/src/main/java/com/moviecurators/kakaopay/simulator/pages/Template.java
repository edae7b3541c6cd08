package com.moviecurators.kakaopay.simulator.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template with placeholders. <code>{{name}}</code> escapes its value, while
 * <code>{{&amp;name}}</code> inserts markup unchanged.
 */
record Template(String text) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(&?)(\\w+)}}");

	/** Reads a template of the payment pages. */
	static Template named(String name) {
		return new Template(read("payment/" + name));
	}

	/** Reads a resource of this package. */
	static String read(String name) {
		try (InputStream file = Template.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String fill(Map<String, String> values) {
		return PLACEHOLDER.matcher(this.text)
			.replaceAll((placeholder) -> Matcher.quoteReplacement(value(placeholder.group(1).isEmpty(), Objects
				.requireNonNull(values.get(placeholder.group(2)), () -> "no value for " + placeholder.group(2)))));
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
