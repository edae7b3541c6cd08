package com.moviecurators.kakaopay.simulator.fault;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A fault of a call. Unless stated otherwise, the call has no effect: no money moves and
 * no status changes.
 *
 * @param kind the kind of fault
 * @param effect whether and when the call has its effect
 * @param number HTTP status of {@code http}, code of {@code error}, else 0
 * @param delayMillis the delay of the answer or of the effect in milliseconds, else 0
 * @param methodResultCode {@code extras.method_result_code} of an error, or null
 */
public record Fault(Kind kind, Effect effect, int number, int delayMillis, @Nullable String methodResultCode) {

	/** The kinds of fault. */
	public enum Kind {

		/** The connection is closed without an answer. */
		DROP,
		/** The connection is reset. */
		RESET,
		/** The call has its effect at once, but the answer is delayed. */
		SLOW,
		/** Both the effect and the answer are delayed. */
		SLOW_EFFECT,
		/** An HTTP error of the gateway. */
		HTTP,
		/** HTTP 200 with something that is not KakaoPay's JSON. */
		GARBAGE,
		/** One of KakaoPay's error codes. */
		ERROR,
		/** The call has its effect, but the answer contains another amount. */
		WRONG_AMOUNT,
		/** The call has its effect; every aid in the answer has 80 characters. */
		LONG_AID,
		/** The call has its effect; every aid in every such answer is the same. */
		REPEATED_AID,
		/** The call has its effect; aid, names and approval number are markup. */
		ODD_CHARACTERS,
		/** The call has its effect; the times are of year 1 and 9999, or no dates. */
		ODD_DATES,
		/** The call has its effect; {@code approved_at} is one second later. */
		LATER_APPROVED_AT,
		/** The call has its effect; actions in the answer have no amounts. */
		LEAN_ACTIONS

	}

	/** Whether and when the call has its effect. */
	public enum Effect {

		/** Never. A decline ends the payment nevertheless. */
		NONE,
		/** Before the answer. */
		DONE,
		/** After a delay. */
		LATE,
		/** Never; an approve call ends the payment in {@code FAIL_PAYMENT}. */
		FAILED,
		/** After a delay; an approve call ends in {@code FAIL_PAYMENT} until then. */
		FAILED_THEN_LATE

	}

	/** The call has its effect, then the connection closes without an answer. */
	public static Fault dropAnswerAfterEffect() {
		return new Fault(Kind.DROP, Effect.DONE, 0, 0, null);
	}

	/** The connection closes without an answer and without effect. */
	public static Fault dropRequest() {
		return new Fault(Kind.DROP, Effect.NONE, 0, 0, null);
	}

	/** The connection is reset, without effect. */
	public static Fault reset() {
		return new Fault(Kind.RESET, Effect.NONE, 0, 0, null);
	}

	/**
	 * The call has its effect at once and answers late. Until then another approve or
	 * cancel of the same payment is refused with -785.
	 */
	public static Fault slow(Duration delay) {
		return new Fault(Kind.SLOW, Effect.DONE, 0, millis(delay), null);
	}

	/** As {@link #slow(Duration)}, but the effect is delayed as well. */
	public static Fault slowEffect(Duration delay) {
		return new Fault(Kind.SLOW_EFFECT, Effect.LATE, 0, millis(delay), null);
	}

	/** An HTTP error of the gateway, without effect. */
	public static Fault http(int status) {
		return new Fault(Kind.HTTP, Effect.NONE, status, 0, null);
	}

	/** HTTP 200 with a page that is not JSON, without effect. */
	public static Fault garbage() {
		return new Fault(Kind.GARBAGE, Effect.NONE, 0, 0, null);
	}

	/** One of KakaoPay's error codes, without effect. */
	public static Fault error(int code) {
		return new Fault(Kind.ERROR, Effect.NONE, code, 0, null);
	}

	/**
	 * One of KakaoPay's error codes with the payment method's result code, without
	 * effect.
	 */
	public static Fault error(int code, String methodResultCode) {
		return new Fault(Kind.ERROR, Effect.NONE, code, 0, methodResultCode);
	}

	/** The call has its effect, but the answer contains 1,000 won too much. */
	public static Fault wrongAmount() {
		return new Fault(Kind.WRONG_AMOUNT, Effect.DONE, 0, 0, null);
	}

	/**
	 * The call has its effect, but the answer contains odd values.
	 * @param kind which ones, for instance {@link Kind#LONG_AID}
	 */
	public static Fault oddValues(Kind kind) {
		return parse(FaultText.word(kind));
	}

	/** The same fault after the call has had its effect. */
	public Fault withEffect() {
		return with(Effect.DONE, 0);
	}

	/**
	 * The same error of an approve call after the payment has ended in
	 * {@code FAIL_PAYMENT}.
	 * @throws IllegalArgumentException if this is not an error
	 */
	public Fault withFailure() {
		return errorWith(Effect.FAILED, 0);
	}

	/**
	 * The same error before the call has its effect. Until then another approve or cancel
	 * of the same payment is refused with -785. After {@link #withFailure()} the payment
	 * has ended in {@code FAIL_PAYMENT} until then.
	 * @param delay by the simulator's clock
	 * @throws IllegalArgumentException if this is not an error
	 */
	public Fault withLateEffect(Duration delay) {
		return errorWith((this.effect == Effect.FAILED) ? Effect.FAILED_THEN_LATE : Effect.LATE, millis(delay));
	}

	private Fault errorWith(Effect effect, int delayMillis) {
		if (this.kind != Kind.ERROR) {
			throw new IllegalArgumentException("Only an error can come before an effect or after a failure: " + text());
		}
		return with(effect, delayMillis);
	}

	private Fault with(Effect effect, int delayMillis) {
		return new Fault(this.kind, effect, this.number, delayMillis, this.methodResultCode);
	}

	private static int millis(Duration delay) {
		return Math.toIntExact(delay.toMillis());
	}

	/**
	 * Parses the control API's syntax, for instance {@code slow:3000} or
	 * {@code error:-780:USER_LOCKED}.
	 * @throws IllegalArgumentException if the text is not a fault; the message lists all
	 * faults
	 */
	public static Fault parse(String text) {
		return FaultText.parse(text);
	}

	/** The fault in the control API's syntax. */
	public String text() {
		return FaultText.of(this);
	}

}
