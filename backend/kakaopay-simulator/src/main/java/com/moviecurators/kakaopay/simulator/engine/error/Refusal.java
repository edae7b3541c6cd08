package com.moviecurators.kakaopay.simulator.engine.error;

import org.jspecify.annotations.Nullable;

/** Refuses a call by a rule. It becomes KakaoPay's error body. */
public final class Refusal extends RuntimeException {

	private final ErrorCode error;

	private final @Nullable String methodResultCode;

	/** Refuses with the code's own message. */
	public Refusal(ErrorCode error) {
		this(error, error.message());
	}

	/** Refuses with a more precise message. */
	public Refusal(ErrorCode error, String message) {
		this(error, message, error.methodResultCode());
	}

	private Refusal(ErrorCode error, String message, @Nullable String methodResultCode) {
		super(message, null, false, false);
		this.error = error;
		this.methodResultCode = methodResultCode;
	}

	/** Refuses as the card network or KakaoMoney did. */
	public static Refusal byMethod(ErrorCode error, String methodResultCode) {
		return new Refusal(error, error.message(), methodResultCode);
	}

	/** Refuses if a rule is broken. */
	public static void when(boolean broken, ErrorCode error) {
		if (broken) {
			throw new Refusal(error);
		}
	}

	/** Refuses with a more precise message if a rule is broken. */
	public static void when(boolean broken, ErrorCode error, String message) {
		if (broken) {
			throw new Refusal(error, message);
		}
	}

	/** KakaoPay's code for the refusal. */
	public int code() {
		return this.error.code();
	}

	/** The {@code method_result_code} that comes with the refusal; null for none. */
	public @Nullable String methodResultCode() {
		return this.methodResultCode;
	}

	/** KakaoPay's message for the refusal. */
	public String message() {
		return String.valueOf(getMessage());
	}

}
