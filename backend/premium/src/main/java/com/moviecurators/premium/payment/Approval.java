package com.moviecurators.premium.payment;

import java.time.Instant;

import com.moviecurators.kakaopay.PaymentMethodType;
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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What KakaoPay approved: at most one for an attempt. Written once, never changed. */
@Entity
@Immutable
@Table(name = "payment_approval")
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class Approval {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long attemptId;

	private @Nullable String aid;

	@Enumerated(EnumType.STRING)
	private PaymentMethodType method;

	private long totalAmount;

	private long taxFreeAmount;

	private long vatAmount;

	private long pointAmount;

	private long discountAmount;

	private @Nullable String cardIssuer;

	private @Nullable String cardIssuerCode;

	private @Nullable String cardType;

	private @Nullable String cardBin;

	private @Nullable String cardApprovedId;

	private @Nullable Integer installMonths;

	private Instant approvedAt;

	private Instant recordedAt;

	@Enumerated(EnumType.STRING)
	private Evidence evidence;

	Approval(long attemptId, Evidence evidence, PaidFacts facts, Instant recordedAt) {
		this.attemptId = attemptId;
		this.evidence = evidence;
		this.aid = facts.aid();
		this.method = facts.method();
		this.totalAmount = facts.amount().total();
		this.taxFreeAmount = facts.amount().taxFree();
		this.vatAmount = facts.amount().vat();
		this.pointAmount = facts.amount().point();
		this.discountAmount = facts.amount().discount();
		take(facts.card());
		this.approvedAt = (facts.approvedAt() != null) ? facts.approvedAt() : recordedAt;
		this.recordedAt = recordedAt;
	}

	private void take(PaidFacts.Card card) {
		this.cardIssuer = card.issuer();
		this.cardIssuerCode = card.issuerCode();
		this.cardType = card.type();
		this.cardBin = card.bin();
		this.cardApprovedId = card.approvedId();
		this.installMonths = card.installMonths();
	}

	/** Which of KakaoPay's answers told us. */
	enum Evidence {

		/** The answer of the approve call. */
		ANSWER,
		/** An order inquiry. */
		INQUIRY

	}

}
