package com.moviecurators.kakaopay.simulator.fault;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.moviecurators.kakaopay.simulator.fault.Fault.Kind;
import org.jspecify.annotations.Nullable;

/** The control API's syntax for faults. */
final class FaultText {

	private static final Pattern SYNTAX = Pattern
		.compile("(drop-request|drop-answer|slow-effect|slow|http|garbage|reset|error|wrong-amount)"
				+ "(?:-(\\d{3}))?(-after-effect)?(?::(-?\\d{1,7}))?(?::(\\w{1,64}))?");

	private FaultText() {
	}

	static Fault parse(String text) {
		Matcher parts = SYNTAX.matcher(text);
		Fault fault = parts.matches() ? of(parts) : null;
		if (fault == null || !fault.text().equals(text)) {
			throw new IllegalArgumentException("There is no fault '" + text + "'. There are: drop-request, "
					+ "drop-answer-after-effect, slow:<ms>, slow-effect:<ms>, http-<400..599>, garbage, reset, "
					+ "error:<code>[:<method_result_code>] and wrong-amount; http, garbage, reset and error also as "
					+ "http-500-after-effect, garbage-after-effect, reset-after-effect and error-after-effect:<code>.");
		}
		return fault;
	}

	static String of(Fault fault) {
		String suffix = fault.afterEffect() ? "-after-effect" : "";
		return switch (fault.kind()) {
			case DROP -> fault.afterEffect() ? "drop-answer-after-effect" : "drop-request";
			case RESET -> "reset" + suffix;
			case SLOW -> "slow:" + fault.number();
			case SLOW_EFFECT -> "slow-effect:" + fault.number();
			case HTTP -> "http-" + fault.number() + suffix;
			case GARBAGE -> "garbage" + suffix;
			case ERROR -> "error" + suffix + ":" + fault.number()
					+ ((fault.methodResultCode() != null) ? ":" + fault.methodResultCode() : "");
			case WRONG_AMOUNT -> "wrong-amount";
		};
	}

	private static @Nullable Fault of(Matcher parts) {
		boolean afterEffect = parts.group(3) != null;
		int number = (parts.group(4) != null) ? Integer.parseInt(parts.group(4)) : 0;
		return switch (parts.group(1)) {
			case "drop-request" -> Fault.dropRequest();
			case "drop-answer" -> Fault.dropAnswerAfterEffect();
			case "slow" -> (number >= 0) ? new Fault(Kind.SLOW, true, number, null) : null;
			case "slow-effect" -> (number >= 0) ? new Fault(Kind.SLOW_EFFECT, true, number, null) : null;
			case "http" -> ofHttp(parts.group(2), afterEffect);
			case "garbage" -> new Fault(Kind.GARBAGE, afterEffect, 0, null);
			case "reset" -> new Fault(Kind.RESET, afterEffect, 0, null);
			case "error" -> (number < 0) ? new Fault(Kind.ERROR, afterEffect, number, parts.group(5)) : null;
			default -> Fault.wrongAmount();
		};
	}

	private static @Nullable Fault ofHttp(@Nullable String digits, boolean afterEffect) {
		int status = (digits != null) ? Integer.parseInt(digits) : 0;
		return (status >= 400 && status < 600) ? new Fault(Kind.HTTP, afterEffect, status, null) : null;
	}

}
