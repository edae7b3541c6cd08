package com.moviecurators.premium.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as accounts are known by: without surrounding space and in lower
 * case, so that one mailbox cannot hold two accounts. ASCII only, because databases
 * disagree on which other letters are the same.
 *
 * @param value at most 254 characters
 */
record EmailAddress(String value) {

	/** Longest address that mail can be delivered to (RFC 5321, 4.5.3.1.3). */
	static final int MAX_LENGTH = 254;

	/**
	 * One local part, one domain with a dot in it; whether mail arrives, only mail can
	 * tell.
	 */
	static final String SHAPE = "^\\s*[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
			+ "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\\s*$";

	private static final Pattern PATTERN = Pattern.compile(SHAPE);

	EmailAddress {
		value = normal(value);
		if (value.length() > MAX_LENGTH || !PATTERN.matcher(value).matches()) {
			throw new IllegalArgumentException("Not an e-mail address");
		}
	}

	/** As accounts are looked up by: without surrounding space, in lower case. */
	static String normal(String address) {
		return address.strip().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
