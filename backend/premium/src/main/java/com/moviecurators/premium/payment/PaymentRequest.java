package com.moviecurators.premium.payment;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * What a member asked for under one Idempotency-Key, so that a repeat gets the same
 * answer.
 */
@Entity
@Table(name = "payment_request")
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class PaymentRequest {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long memberId;

	private String idempotencyKey;

	private String planCode;

	private long attemptId;

	@Enumerated(EnumType.STRING)
	private @Nullable PaymentStatus answeredStatus;

	private boolean sentToKakaopay;

	private Instant requestedAt;

	PaymentRequest(MemberId member, String idempotencyKey, PaymentAttempt attempt, Instant now) {
		this.memberId = member.value();
		this.idempotencyKey = idempotencyKey;
		this.planCode = attempt.planCode();
		this.attemptId = attempt.id();
		this.requestedAt = now;
	}

	/** Remembers what the member was told. */
	void answer(PaymentOffer offer) {
		this.answeredStatus = offer.status();
		this.sentToKakaopay = offer.redirectUrls() != null;
	}

}
