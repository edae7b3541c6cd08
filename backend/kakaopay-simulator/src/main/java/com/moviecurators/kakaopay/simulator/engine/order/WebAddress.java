package com.moviecurators.kakaopay.simulator.engine.order;

import java.net.URI;
import java.util.Locale;

import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;

/** Reads a return address and says what is wrong with it. */
final class WebAddress {

	private static final int MAX_PORT = 65_535;

	private WebAddress() {
	}

	/**
	 * Parses an address.
	 * @param field the field that contains it, for the refusal
	 */
	static URI parse(String field, String text) {
		String scheme = text.strip().toLowerCase(Locale.ROOT);
		refuseIf(!scheme.startsWith("http://") && !scheme.startsWith("https://"), field,
				"must begin with http:// or https://");
		refuseIf(text.codePoints().anyMatch(WebAddress::isBlank), field, "must not contain blanks");
		URI address = uri(field, text);
		refuseIf(address.getHost() == null, field, "must have a host name of letters, digits, dots and hyphens");
		refuseIf(address.getPort() == 0 || address.getPort() > MAX_PORT, field, "must have a port from 1 to 65535");
		return address;
	}

	private static URI uri(String field, String text) {
		try {
			return URI.create(text);
		}
		catch (IllegalArgumentException ex) {
			throw RequestFields.invalid(field,
					text.matches("(?i)https?://([/?#].*)?")
							? "must have a host name of letters, digits, dots and hyphens"
							: "must be a valid address, with other characters encoded");
		}
	}

	private static boolean isBlank(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

	private static void refuseIf(boolean wrong, String field, String problem) {
		if (wrong) {
			throw RequestFields.invalid(field, problem);
		}
	}

}
