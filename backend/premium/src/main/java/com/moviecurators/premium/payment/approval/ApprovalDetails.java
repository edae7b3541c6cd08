package com.moviecurators.premium.payment.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.CardInfo;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderAnswer.SelectedCardInfo;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.common.KoreanDays;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import org.jspecify.annotations.Nullable;

/**
 * What KakaoPay reports of a payment that was made. An inquiry reports fewer details than
 * the approve response.
 *
 * @param partnerOrderId whose order; an inquiry may leave it out
 * @param partnerUserId whose payer; an inquiry may leave it out
 * @param approvedAt from KakaoPay's Korean time, which has no offset
 */
public record ApprovalDetails(@Nullable String aid, @Nullable String partnerOrderId, @Nullable String partnerUserId,
		PaymentMethodType method, Amount amount, Card card, @Nullable Instant approvedAt) {

	/** No answer of KakaoPay's is older, and no column holds what is much older. */
	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Duration A_DAY = Duration.ofDays(1);

	private static final int LONGEST_AID = 64;

	private static final Amount NOTHING = new Amount(0, 0, 0, 0, 0, 0);

	/**
	 * Cuts the aid to the length of its column. It is shown to people, and decides
	 * nothing.
	 */
	public ApprovalDetails {
		aid = AnswerSummary.cut(aid, LONGEST_AID);
	}

	public static ApprovalDetails of(ApproveAnswer answer) {
		return new ApprovalDetails(answer.aid(), answer.partnerOrderId(), answer.partnerUserId(),
				answer.paymentMethodType(), answer.amount(), Card.of(answer.cardInfo()), instant(answer.approvedAt()));
	}

	public static ApprovalDetails of(OrderAnswer answer) {
		Optional<PaymentAction> payment = answer.paymentActionDetails()
			.stream()
			.filter((action) -> action.paymentActionType().equals("PAYMENT"))
			.findFirst();
		return new ApprovalDetails(payment.map(PaymentAction::aid).filter((aid) -> !aid.isBlank()).orElse(null),
				answer.partnerOrderId(), answer.partnerUserId(),
				(answer.paymentMethodType() != null) ? answer.paymentMethodType() : PaymentMethodType.OTHER,
				(answer.amount() != null) ? answer.amount() : NOTHING, Card.of(answer.selectedCardInfo()),
				instant(answer.approvedAt()));
	}

	/** Whether amount, order and payer are those of the attempt. */
	public boolean matches(PaymentAttempt attempt) {
		return this.amount.total() == attempt.total().amount() && isNullOr(attempt.order(), this.partnerOrderId)
				&& isNullOr(attempt.partnerUserId(), this.partnerUserId);
	}

	/**
	 * KakaoPay's time of the approval, if it can be true.
	 * @param recordedAt the time instead of none, of one from another age, or of the
	 * future
	 */
	Instant approvedBy(Instant recordedAt) {
		Instant told = this.approvedAt;
		boolean credible = told != null && told.isAfter(EARLIEST) && told.isBefore(recordedAt.plus(A_DAY));
		return credible ? told : recordedAt;
	}

	private static boolean isNullOr(String expected, @Nullable String reported) {
		return reported == null || reported.equals(expected);
	}

	private static @Nullable Instant instant(@Nullable LocalDateTime korean) {
		return (korean != null) ? korean.atZone(KoreanDays.KOREA).toInstant() : null;
	}

	/** The card that paid, as far as KakaoPay reports it; all null for other means. */
	public record Card(@Nullable String issuer, @Nullable String issuerCode, @Nullable String type,
			@Nullable String bin, @Nullable String approvedId, @Nullable Integer installMonths) {

		private static final Card NONE = new Card(null, null, null, null, null, null);

		/**
		 * Cuts values to the length of their columns. They are shown to people and decide
		 * nothing.
		 */
		public Card {
			issuer = AnswerSummary.cut(issuer, 100);
			issuerCode = AnswerSummary.cut(issuerCode, 20);
			type = AnswerSummary.cut(type, 20);
			bin = AnswerSummary.cut(bin, 10);
			approvedId = AnswerSummary.cut(approvedId, 40);
		}

		public static Card of(@Nullable CardInfo info) {
			return (info == null) ? NONE : new Card(info.kakaopayIssuerCorp(), info.kakaopayIssuerCorpCode(),
					info.cardType(), info.bin(), info.approvedId(), months(info.installMonth()));
		}

		static Card of(@Nullable SelectedCardInfo info) {
			return (info == null) ? NONE
					: new Card(info.cardCorpName(), null, null, info.cardBin(), null, info.installMonth());
		}

		private static @Nullable Integer months(@Nullable String text) {
			return (text != null && text.matches("\\d{1,2}")) ? Integer.valueOf(text) : null;
		}

	}

}
