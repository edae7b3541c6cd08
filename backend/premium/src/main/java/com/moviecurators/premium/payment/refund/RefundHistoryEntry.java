package com.moviecurators.premium.payment.refund;

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
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One move of one refund. Written once, never changed. */
@Entity
@Immutable
@Table(name = "payment_refund_transition")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class RefundHistoryEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "refund_id")
	private Refund refund;

	@Enumerated(EnumType.STRING)
	@Column(name = "from_status")
	private @Nullable RefundStatus from;

	@Enumerated(EnumType.STRING)
	@Column(name = "to_status")
	private RefundStatus to;

	@Column(name = "happened_at")
	private Instant at;

	@Column(name = "kakaopay_answer")
	private @Nullable String kakaoPayAnswer;

	RefundHistoryEntry(Refund refund, @Nullable RefundStatus from, RefundStatus to, Instant at,
			@Nullable String kakaoPayAnswer) {
		this.refund = refund;
		this.from = from;
		this.to = to;
		this.at = at;
		this.kakaoPayAnswer = kakaoPayAnswer;
	}

}
