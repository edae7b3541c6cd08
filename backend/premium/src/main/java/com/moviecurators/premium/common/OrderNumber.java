package com.moviecurators.premium.common;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The number by which people name an order, for instance {@code MC-7K3Q-9F2W}: seven
 * random signs and a check sign. It opens nothing; addresses carry the handle.
 *
 * @param signs the eight signs, without {@code MC} and dashes
 */
public record OrderNumber(String signs) {

	/**
	 * Digits and letters without those that look alike, and without E: in Korean it
	 * sounds like 2. Their order gives the values, and never changes.
	 */
	private static final String SIGNS = "23456789ACDFGHJKMNPQRTVWXY";

	private static final int RADIX = SIGNS.length();

	private static final int RANDOM_SIGNS = 7;

	private static final int LONGEST_TYPED = 40;

	private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

	private static final Pattern SHAPE = Pattern.compile("[" + SIGNS + "]{" + (RANDOM_SIGNS + 1) + "}");

	/** Refuses signs that are no order number, or whose check sign is wrong. */
	public OrderNumber {
		if (!isValid(signs)) {
			throw new IllegalArgumentException("No order number");
		}
	}

	/** Draws a number. It may be taken: a unique key tells. */
	public static OrderNumber draw(RandomGenerator random) {
		String body = random.ints(RANDOM_SIGNS, 0, RADIX)
			.mapToObj((value) -> SIGNS.substring(value, value + 1))
			.collect(Collectors.joining());
		return new OrderNumber(body + checkSign(body));
	}

	/**
	 * Reads what a person typed: in upper or lower case, with or without {@code MC},
	 * dashes and blanks.
	 * @return empty if it is no order number, for instance because of a typing error
	 */
	public static Optional<OrderNumber> parse(String typed) {
		if (typed.length() > LONGEST_TYPED) {
			return Optional.empty();
		}
		String signs = withoutPrefix(SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT));
		return isValid(signs) ? Optional.of(new OrderNumber(signs)) : Optional.empty();
	}

	/** The number as it is shown and stored. */
	@Override
	public String toString() {
		return "MC-" + this.signs.substring(0, 4) + "-" + this.signs.substring(4);
	}

	private static String withoutPrefix(String text) {
		return (text.length() > RANDOM_SIGNS + 1 && text.startsWith("MC")) ? text.substring(2) : text;
	}

	private static boolean isValid(String signs) {
		return SHAPE.matcher(signs).matches()
				&& checkSign(signs.substring(0, RANDOM_SIGNS)) == signs.charAt(RANDOM_SIGNS);
	}

	/**
	 * ISO 7064, MOD 27,26. It finds every wrong sign, and all but one in 400 exchanges of
	 * neighbours.
	 */
	private static char checkSign(String body) {
		int product = RADIX;
		for (int i = 0; i < body.length(); i++) {
			int sum = (product + SIGNS.indexOf(body.charAt(i))) % RADIX;
			product = 2 * ((sum == 0) ? RADIX : sum) % (RADIX + 1);
		}
		return SIGNS.charAt((RADIX + 1 - product) % RADIX);
	}

}
