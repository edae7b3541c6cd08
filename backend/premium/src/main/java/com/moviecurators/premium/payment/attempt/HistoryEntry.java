package com.moviecurators.premium.payment.attempt;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One transition of one attempt. */
@Entity
@Immutable
@Table(name = "payment_transition")
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class HistoryEntry extends StatusChange<PaymentStatus> {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "attempt_id")
	private PaymentAttempt attempt;

	@Enumerated(EnumType.STRING)
	private Actor actor;

	@Enumerated(EnumType.STRING)
	private Reason reason;

	/** Whole won, if the entry is about money. */
	private @Nullable Long amount;

	public HistoryEntry(PaymentAttempt attempt, @Nullable PaymentStatus from, PaymentStatus to, Transition move) {
		super(from, to, move.at(), move.kakaoPayAnswer());
		this.attempt = attempt;
		this.actor = move.actor();
		this.reason = move.reason();
		this.amount = move.amount();
	}

	/** Whether it moves the attempt into review, where it was not. */
	boolean isStartOfReview() {
		return to() == PaymentStatus.IN_REVIEW && from() != PaymentStatus.IN_REVIEW;
	}

	/** Whether it moves the attempt out of review. */
	boolean isEndOfReview() {
		return from() == PaymentStatus.IN_REVIEW && to() != PaymentStatus.IN_REVIEW;
	}

	/** Whether it grants what was bought, unless an earlier entry did. */
	boolean isGrant() {
		return to() == PaymentStatus.APPROVED || this.reason == Reason.RECORDED_AS_PAID;
	}

}
