package com.moviecurators.premium.payment;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** An act of an admin is refused. */
public class DecisionRefused extends RuntimeException {

	private final DecisionRefusal refusal;

	private final @Nullable String kakaoPayStatus;

	/** A refusal without KakaoPay's word. */
	public DecisionRefused(DecisionRefusal refusal) {
		this(refusal, null);
	}

	/**
	 * A refusal after KakaoPay was asked.
	 * @param kakaoPayStatus what KakaoPay said; null if it knows no such payment
	 */
	public DecisionRefused(DecisionRefusal refusal, @Nullable String kakaoPayStatus) {
		super(refusal.name());
		this.refusal = refusal;
		this.kakaoPayStatus = kakaoPayStatus;
	}

	/** Why. */
	public DecisionRefusal refusal() {
		return this.refusal;
	}

	/** What KakaoPay said, if it was asked. */
	public Optional<String> kakaoPayStatus() {
		return Optional.ofNullable(this.kakaoPayStatus);
	}

}
