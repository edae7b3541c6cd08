package com.moviecurators.premium.payment.receipt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.moviecurators.premium.common.InvalidSetting;

/**
 * A Korean business registration number (사업자등록번호).
 *
 * @param digits ten, the last one a check digit
 */
record BusinessNumber(String digits) {

	/** Nobody has it: no tax office has the number 000. Its check digit is right. */
	static final BusinessNumber SAMPLE = new BusinessNumber("0000000000");

	private static final Pattern WRITTEN = Pattern.compile("([0-9]{3})-?([0-9]{2})-?([0-9]{5})");

	private static final int[] WEIGHTS = { 1, 3, 7, 1, 3, 7, 1, 3, 5 };

	private static final int LAST = WEIGHTS.length;

	/**
	 * Reads a setting.
	 * @param property the name of the setting, for the message
	 * @throws InvalidSetting with one sentence that says what is wrong with it
	 */
	static BusinessNumber of(String property, String text) {
		Matcher written = WRITTEN.matcher(text);
		if (!written.matches()) {
			throw new InvalidSetting(
					property + " is no business registration number: ten digits, for instance 123-45-67891.");
		}
		String digits = written.replaceFirst("$1$2$3");
		if (checkDigit(digits) != digit(digits, LAST)) {
			throw new InvalidSetting(
					property + " is mistyped: its last digit does not fit the others, as it does in 123-45-67891.");
		}
		return new BusinessNumber(digits);
	}

	/** The number as it is printed, for instance 123-45-67891. */
	@Override
	public String toString() {
		return this.digits.substring(0, 3) + "-" + this.digits.substring(3, 5) + "-" + this.digits.substring(5);
	}

	/** The National Tax Service's rule. The tens of the ninth product count too. */
	private static int checkDigit(String digits) {
		int sum = digit(digits, LAST - 1) * WEIGHTS[LAST - 1] / 10;
		for (int place = 0; place < LAST; place++) {
			sum += digit(digits, place) * WEIGHTS[place];
		}
		return (10 - sum % 10) % 10;
	}

	private static int digit(String digits, int place) {
		return digits.charAt(place) - '0';
	}

}
