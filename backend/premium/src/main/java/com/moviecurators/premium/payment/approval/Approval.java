package com.moviecurators.premium.payment.approval;

import java.time.Instant;

import com.moviecurators.kakaopay.Amount;
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
import org.jspecify.annotations.Nullable;

/**
 * What KakaoPay approved: at most one for an attempt. Only the amounts are ever
 * corrected.
 */
@Entity
@Table(name = "payment_approval")
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Approval {

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
	private Source source;

	public Approval(long attemptId, Source source, ApprovalDetails details, Instant recordedAt) {
		this.attemptId = attemptId;
		this.source = source;
		this.aid = details.aid();
		this.method = details.method();
		take(details.amount());
		take(details.card());
		this.approvedAt = details.approvedBy(recordedAt);
		this.recordedAt = recordedAt;
	}

	/** Whether it is of this amount. An inquiry may leave the parts of it out. */
	public boolean isOf(Amount amount) {
		return this.totalAmount == amount.total();
	}

	/** KakaoPay names other amounts now than in its answer that was recorded. */
	public void correct(Amount amount) {
		take(amount);
	}

	private void take(Amount amount) {
		this.totalAmount = amount.total();
		this.taxFreeAmount = amount.taxFree();
		this.vatAmount = amount.vat();
		this.pointAmount = amount.point();
		this.discountAmount = amount.discount();
	}

	private void take(ApprovalDetails.Card card) {
		this.cardIssuer = card.issuer();
		this.cardIssuerCode = card.issuerCode();
		this.cardType = card.type();
		this.cardBin = card.bin();
		this.cardApprovedId = card.approvedId();
		this.installMonths = card.installMonths();
	}

	/** Which of KakaoPay's answers reported the approval. */
	public enum Source {

		/** The response of the approve call. */
		APPROVE_RESPONSE,
		/** An order inquiry. */
		ORDER_INQUIRY

	}

}
