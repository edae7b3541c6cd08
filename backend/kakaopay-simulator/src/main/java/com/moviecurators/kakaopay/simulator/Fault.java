package com.moviecurators.kakaopay.simulator;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with a call. Unless it says so, the call has no effect: no
 * money moves and no state changes.
 *
 * @param kind what goes wrong
 * @param afterEffect whether the call does its work before it goes wrong
 * @param number milliseconds of {@code slow}, HTTP status of {@code http}, code of
 * {@code error}, else 0
 * @param methodResultCode {@code extras.method_result_code} of an error, or null
 */
public record Fault(Kind kind, boolean afterEffect, int number, @Nullable String methodResultCode) {

	private static final Pattern TEXT = Pattern.compile("(drop-request|drop-answer|slow-effect|slow|http|garbage|reset"
			+ "|error|wrong-amount)(?:-(\\d{3}))?(-after-effect)?(?::(-?\\d{1,7}))?(?::(\\w{1,64}))?");

	/** What can go wrong. */
	public enum Kind {

		/** The connection is closed without an answer. */
		DROP,
		/** The connection is reset. */
		RESET,
		/** The work is done at once, the answer comes late. */
		SLOW,
		/** The work is done late, and the answer comes with it. */
		SLOW_EFFECT,
		/** An HTTP error of the platform. */
		HTTP,
		/** HTTP 200 with something that is not KakaoPay's JSON. */
		GARBAGE,
		/** One of KakaoPay's error codes. */
		ERROR,
		/** The work is done, the answer names another amount. */
		WRONG_AMOUNT

	}

	/** The call does its work, then the connection closes without an answer. */
	public static Fault dropAnswerAfterEffect() {
		return new Fault(Kind.DROP, true, 0, null);
	}

	/** The connection closes without an answer and without effect. */
	public static Fault dropRequest() {
		return new Fault(Kind.DROP, false, 0, null);
	}

	/** The connection is reset, without effect. */
	public static Fault reset() {
		return new Fault(Kind.RESET, false, 0, null);
	}

	/**
	 * The call does its work at once and answers late. While it is under way, another
	 * approve or cancel of the same payment is refused with -785.
	 */
	public static Fault slow(Duration delay) {
		return new Fault(Kind.SLOW, true, Math.toIntExact(delay.toMillis()), null);
	}

	/** As {@link #slow(Duration)}, but the work is done only when the time is over. */
	public static Fault slowEffect(Duration delay) {
		return new Fault(Kind.SLOW_EFFECT, true, Math.toIntExact(delay.toMillis()), null);
	}

	/** An HTTP error of the platform, without effect. */
	public static Fault http(int status) {
		return new Fault(Kind.HTTP, false, status, null);
	}

	/** HTTP 200 with a page that is not JSON, without effect. */
	public static Fault garbage() {
		return new Fault(Kind.GARBAGE, false, 0, null);
	}

	/** One of KakaoPay's error codes, without effect. */
	public static Fault error(int code) {
		return new Fault(Kind.ERROR, false, code, null);
	}

	/**
	 * One of KakaoPay's error codes with what the payment method said, without effect.
	 */
	public static Fault error(int code, String methodResultCode) {
		return new Fault(Kind.ERROR, false, code, methodResultCode);
	}

	/** The call does its work, and the answer names 1,000 won too much. */
	public static Fault wrongAmount() {
		return new Fault(Kind.WRONG_AMOUNT, true, 0, null);
	}

	/** The same fault, after the call has done its work. */
	public Fault withEffect() {
		return new Fault(this.kind, true, this.number, this.methodResultCode);
	}

	/**
	 * Reads a fault as the control API writes it, for instance {@code slow:3000} or
	 * {@code error:-780:USER_LOCKED}.
	 * @throws IllegalArgumentException if it is none; the message lists what there is
	 */
	public static Fault parse(String text) {
		Matcher parts = TEXT.matcher(text);
		Fault fault = parts.matches() ? of(parts) : null;
		if (fault == null || !fault.text().equals(text)) {
			throw new IllegalArgumentException("There is no fault '" + text + "'. There are: drop-request, "
					+ "drop-answer-after-effect, slow:<ms>, slow-effect:<ms>, http-<400..599>, garbage, reset, "
					+ "error:<code>[:<method_result_code>] and wrong-amount; http, garbage, reset and error also as "
					+ "http-500-after-effect, garbage-after-effect, reset-after-effect and error-after-effect:<code>.");
		}
		return fault;
	}

	/** The fault as the control API writes it. */
	public String text() {
		String suffix = this.afterEffect ? "-after-effect" : "";
		return switch (this.kind) {
			case DROP -> this.afterEffect ? "drop-answer-after-effect" : "drop-request";
			case RESET -> "reset" + suffix;
			case SLOW -> "slow:" + this.number;
			case SLOW_EFFECT -> "slow-effect:" + this.number;
			case HTTP -> "http-" + this.number + suffix;
			case GARBAGE -> "garbage" + suffix;
			case ERROR -> "error" + suffix + ":" + this.number
					+ ((this.methodResultCode != null) ? ":" + this.methodResultCode : "");
			case WRONG_AMOUNT -> "wrong-amount";
		};
	}

	private static @Nullable Fault of(Matcher parts) {
		boolean afterEffect = parts.group(3) != null;
		int number = (parts.group(4) != null) ? Integer.parseInt(parts.group(4)) : 0;
		return switch (parts.group(1)) {
			case "drop-request" -> dropRequest();
			case "drop-answer" -> dropAnswerAfterEffect();
			case "slow" -> (number >= 0) ? new Fault(Kind.SLOW, true, number, null) : null;
			case "slow-effect" -> (number >= 0) ? new Fault(Kind.SLOW_EFFECT, true, number, null) : null;
			case "http" -> ofHttp(parts.group(2), afterEffect);
			case "garbage" -> new Fault(Kind.GARBAGE, afterEffect, 0, null);
			case "reset" -> new Fault(Kind.RESET, afterEffect, 0, null);
			case "error" -> (number < 0) ? new Fault(Kind.ERROR, afterEffect, number, parts.group(5)) : null;
			default -> wrongAmount();
		};
	}

	private static @Nullable Fault ofHttp(@Nullable String digits, boolean afterEffect) {
		int status = (digits != null) ? Integer.parseInt(digits) : 0;
		return (status >= 400 && status < 600) ? new Fault(Kind.HTTP, afterEffect, status, null) : null;
	}

}
