package com.moviecurators.premium.payment.refund;

import java.time.Instant;

import com.moviecurators.premium.payment.attempt.StatusChange;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One transition of one refund. */
@Entity
@Immutable
@Table(name = "payment_refund_transition")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class RefundHistoryEntry extends StatusChange<RefundStatus> {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "refund_id")
	private Refund refund;

	RefundHistoryEntry(Refund refund, @Nullable RefundStatus from, RefundStatus to, Instant at,
			@Nullable String kakaoPayAnswer) {
		super(from, to, at, kakaoPayAnswer);
		this.refund = refund;
	}

}
