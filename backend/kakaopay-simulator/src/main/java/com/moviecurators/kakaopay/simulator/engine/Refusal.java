package com.moviecurators.kakaopay.simulator.engine;

/** A rule said no. Becomes KakaoPay's error body. */
final class Refusal extends RuntimeException {

	private final ErrorCode error;

	Refusal(ErrorCode error) {
		this(error, error.message());
	}

	Refusal(ErrorCode error, String message) {
		super(message, null, false, false);
		this.error = error;
	}

	static void when(boolean broken, ErrorCode error) {
		if (broken) {
			throw new Refusal(error);
		}
	}

	static void when(boolean broken, ErrorCode error, String message) {
		if (broken) {
			throw new Refusal(error, message);
		}
	}

	KakaoPayAnswer answer() {
		return KakaoPayAnswer.error(this.error.code(), String.valueOf(getMessage()), null);
	}

}
