package com.moviecurators.premium.payment.attempt;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the history records about a transition.
 *
 * @param at when, by the cluster's clock
 * @param actor who
 * @param reason why
 * @param kakaoPayAnswer the summary of KakaoPay's answer, if it answered; without tid and
 * {@code pg_token}
 * @param amount whole won, if it is about money
 */
public record Transition(Instant at, Actor actor, Reason reason, @Nullable String kakaoPayAnswer,
		@Nullable Long amount) {

	/** A transition that nothing more is known of yet. */
	public static Transition by(Actor actor, Reason reason, Instant at) {
		return new Transition(at, actor, reason, null, null);
	}

	/**
	 * The same, with what KakaoPay answered.
	 * @param answer shortened, without tid and {@code pg_token}; null if there is none
	 */
	public Transition quoting(@Nullable String answer) {
		return new Transition(this.at, this.actor, this.reason, answer, this.amount);
	}

	/** The same, about that many won. */
	public Transition about(long won) {
		return new Transition(this.at, this.actor, this.reason, this.kakaoPayAnswer, won);
	}

}
