package com.moviecurators.kakaopay.simulator.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.moviecurators.kakaopay.simulator.fault.Fault.Effect;
import com.moviecurators.kakaopay.simulator.fault.Fault.Kind;
import org.jspecify.annotations.Nullable;

/** The control API's syntax for faults. */
final class FaultText {

	private static final Pattern SYNTAX = Pattern
		.compile("(drop-request|drop-answer|slow-effect|slow|http|garbage|reset|error|wrong-amount|"
				+ "long-aid|repeated-aid|odd-characters|odd-dates|later-approved-at|lean-actions)"
				+ "(?:-(\\d{3}))?(-after-effect)?(?::(-?\\d{1,7}))?(?::(\\w{1,64}))?");

	/** Errors whose payment takes an end that the code does not tell. */
	private static final Pattern OPEN_ERROR = Pattern
		.compile("error(-after-failure)?(?:-before-effect:(\\d{1,7}))?:(-\\d{1,7})(?::(\\w{1,64}))?");

	private FaultText() {
	}

	static Fault parse(String text) {
		Matcher parts = SYNTAX.matcher(text);
		Fault fault = parts.matches() ? of(parts) : openError(text);
		if (fault == null || !fault.text().equals(text)) {
			throw new IllegalArgumentException("There is no fault '" + shortened(text) + "'. There are: drop-request, "
					+ "drop-answer-after-effect, slow:<ms>, slow-effect:<ms>, http-<400..599>, garbage, reset, "
					+ "error:<code>[:<method_result_code>], wrong-amount, long-aid, repeated-aid, odd-characters, "
					+ "odd-dates, later-approved-at and lean-actions; <ms> is at most 9999999; http, garbage, reset and error also as "
					+ "http-500-after-effect, garbage-after-effect, reset-after-effect and error-after-effect:<code>; "
					+ "error also as error-after-failure:<code>, error-before-effect:<ms>:<code> "
					+ "and error-after-failure-before-effect:<ms>:<code>.");
		}
		return fault;
	}

	private static String shortened(String text) {
		return (text.length() <= 100) ? text : text.substring(0, 100) + "…";
	}

	static String of(Fault fault) {
		String suffix = (fault.effect() == Effect.DONE) ? "-after-effect" : "";
		return switch (fault.kind()) {
			case DROP -> suffix.isEmpty() ? "drop-request" : "drop-answer-after-effect";
			case RESET -> "reset" + suffix;
			case SLOW -> "slow:" + fault.delayMillis();
			case SLOW_EFFECT -> "slow-effect:" + fault.delayMillis();
			case HTTP -> "http-" + fault.number() + suffix;
			case GARBAGE -> "garbage" + suffix;
			case ERROR -> "error" + effectOfError(fault) + ":" + fault.number()
					+ ((fault.methodResultCode() != null) ? ":" + fault.methodResultCode() : "");
			case WRONG_AMOUNT, LONG_AID, REPEATED_AID, ODD_CHARACTERS, ODD_DATES, LATER_APPROVED_AT, LEAN_ACTIONS ->
				word(fault.kind());
		};
	}

	static String word(Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Kind kind(String word) {
		return Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	private static String effectOfError(Fault fault) {
		return switch (fault.effect()) {
			case NONE -> "";
			case DONE -> "-after-effect";
			case FAILED -> "-after-failure";
			case LATE -> "-before-effect:" + fault.delayMillis();
			case FAILED_THEN_LATE -> "-after-failure-before-effect:" + fault.delayMillis();
		};
	}

	private static @Nullable Fault openError(String text) {
		Matcher parts = OPEN_ERROR.matcher(text);
		if (!parts.matches()) {
			return null;
		}
		String delay = parts.group(2);
		Fault error = new Fault(Kind.ERROR, Effect.NONE, Integer.parseInt(parts.group(3)), 0, parts.group(4));
		Fault fault = (parts.group(1) != null) ? error.withFailure() : error;
		return (delay != null) ? fault.withLateEffect(Duration.ofMillis(Integer.parseInt(delay))) : fault;
	}

	private static @Nullable Fault of(Matcher parts) {
		Effect effect = (parts.group(3) != null) ? Effect.DONE : Effect.NONE;
		int number = (parts.group(4) != null) ? Integer.parseInt(parts.group(4)) : 0;
		return switch (parts.group(1)) {
			case "drop-request" -> Fault.dropRequest();
			case "drop-answer" -> Fault.dropAnswerAfterEffect();
			case "slow" -> (number >= 0) ? new Fault(Kind.SLOW, Effect.DONE, 0, number, null) : null;
			case "slow-effect" -> (number >= 0) ? new Fault(Kind.SLOW_EFFECT, Effect.LATE, 0, number, null) : null;
			case "http" -> ofHttp(parts.group(2), effect);
			case "garbage" -> new Fault(Kind.GARBAGE, effect, 0, 0, null);
			case "reset" -> new Fault(Kind.RESET, effect, 0, 0, null);
			case "error" -> (number < 0) ? new Fault(Kind.ERROR, effect, number, 0, parts.group(5)) : null;
			default -> new Fault(kind(parts.group(1)), Effect.DONE, 0, 0, null);
		};
	}

	private static @Nullable Fault ofHttp(@Nullable String digits, Effect effect) {
		int status = (digits != null) ? Integer.parseInt(digits) : 0;
		return (status >= 400 && status < 600) ? new Fault(Kind.HTTP, effect, status, 0, null) : null;
	}

}
