package com.moviecurators.premium.payment.attempt;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * One transition in the history of an attempt or a refund. Written once, never changed.
 *
 * @param <S> the states
 */
@MappedSuperclass
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public abstract class StatusChange<S extends Enum<S>> {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Enumerated(EnumType.STRING)
	@Column(name = "from_status")
	private @Nullable S from;

	@Enumerated(EnumType.STRING)
	@Column(name = "to_status")
	private S to;

	@Column(name = "happened_at")
	private Instant at;

	/** Codes only: a message may quote what must not be stored. */
	@Column(name = "kakaopay_answer")
	private @Nullable String kakaoPayAnswer;

	protected StatusChange(@Nullable S from, S to, Instant at, @Nullable String kakaoPayAnswer) {
		this.from = from;
		this.to = to;
		this.at = at;
		this.kakaoPayAnswer = kakaoPayAnswer;
	}

}
