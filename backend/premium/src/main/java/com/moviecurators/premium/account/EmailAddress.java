package com.moviecurators.premium.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The e-mail address of an account, in lower case and without surrounding space: one
 * mailbox cannot have two accounts. It is ASCII only, because databases compare other
 * letters differently.
 *
 * @param value at most 254 characters
 */
record EmailAddress(String value) {

	/** The longest address that mail can be delivered to (RFC 5321, 4.5.3.1.3). */
	static final int MAX_LENGTH = 254;

	/**
	 * One local part and one domain with a dot. Whether mail arrives is not checked. Each
	 * quantifier is bounded or does not backtrack, so a long text needs neither stack nor
	 * time.
	 */
	private static final Pattern SHAPE = Pattern.compile("^\\s*+[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}+@"
			+ "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\\s*+$");

	EmailAddress {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not an e-mail address");
		}
		value = normal(value);
	}

	/** Whether it is an address, surrounding space aside. */
	static boolean isValid(String text) {
		return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
	}

	/** Normalizes an address for a lookup. */
	static String normal(String address) {
		return address.strip().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
