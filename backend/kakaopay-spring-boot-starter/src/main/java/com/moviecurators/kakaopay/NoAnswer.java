package com.moviecurators.kakaopay;

import java.io.IOException;

import com.moviecurators.kakaopay.UnknownCause.Kind;

/** Reports that no whole answer arrived, and how far the call got. */
final class NoAnswer extends IOException {

	private final Kind kind;

	NoAnswer(Kind kind, String detail, Throwable cause) {
		super(detail, cause);
		this.kind = kind;
	}

	Kind kind() {
		return this.kind;
	}

	String detail() {
		return String.valueOf(getMessage());
	}

}
