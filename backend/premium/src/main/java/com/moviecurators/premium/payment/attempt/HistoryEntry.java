package com.moviecurators.premium.payment.attempt;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One move of one attempt. Written once, never changed. */
@Entity
@Immutable
@Table(name = "payment_transition")
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class HistoryEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "attempt_id")
	private PaymentAttempt attempt;

	@Enumerated(EnumType.STRING)
	@Column(name = "from_status")
	private @Nullable PaymentStatus from;

	@Enumerated(EnumType.STRING)
	@Column(name = "to_status")
	private PaymentStatus to;

	@Column(name = "happened_at")
	private Instant at;

	@Enumerated(EnumType.STRING)
	private Actor actor;

	@Enumerated(EnumType.STRING)
	private Reason reason;

	@Column(name = "kakaopay_answer")
	private @Nullable String kakaoPayAnswer;

	public HistoryEntry(PaymentAttempt attempt, @Nullable PaymentStatus from, PaymentStatus to, Transition move) {
		this.attempt = attempt;
		this.from = from;
		this.to = to;
		this.at = move.at();
		this.actor = move.actor();
		this.reason = move.reason();
		this.kakaoPayAnswer = move.kakaoPayAnswer();
	}

}
