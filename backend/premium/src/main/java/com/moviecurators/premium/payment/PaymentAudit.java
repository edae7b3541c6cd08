package com.moviecurators.premium.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approval.Source;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.HistoryEntry;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.pgtoken.ReturnedToken;
import com.moviecurators.premium.payment.timeline.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a payment, for those who help its member. Neither KakaoPay's tid
 * nor what the browser brought is in it.
 *
 * @param member whose it is
 * @param summary the facts of the list
 * @param vatAmount whole won, part of the amount
 * @param claim who may approve
 * @param watch how it is looked after
 * @param approval what KakaoPay approved, if it did
 * @param tokens what browsers brought back
 * @param steps every move, oldest first
 * @param story what the member is told
 */
public record PaymentAudit(@JsonIgnore MemberId member, PaymentSummary summary, long vatAmount, Claimed claim,
		CheckState check, @Nullable Approved approval, Tokens tokens, List<HistoryStep> history, Timeline timeline) {

	/**
	 * The right to approve.
	 *
	 * @param number how often it was taken
	 * @param leaseUntil when the last one's time was or will be over
	 */
	@Schema(name = "PaymentClaim")
	public record Claimed(int number, @Nullable Instant leaseUntil) {
	}

	/**
	 * How recovery looks after it.
	 *
	 * @param checks how often since the last move
	 * @param nextCheckAt when again
	 * @param lastUnknownAt when an approve call last ended without telling
	 */
	@Schema(name = "PaymentCheckState")
	public record CheckState(int checks, @Nullable Instant nextCheckAt, @Nullable Instant lastUnknownAt) {
	}

	/**
	 * What KakaoPay approved.
	 *
	 * @param source which of its answers told
	 * @param method how it was paid
	 * @param totalAmount whole won
	 * @param approvedAt by KakaoPay's clock
	 * @param recordedAt by ours
	 */
	@Schema(name = "PaymentApproval")
	public record Approved(Source source, PaymentMethodType method, long totalAmount, long taxFreeAmount,
			long vatAmount, long pointAmount, long discountAmount, @Nullable String cardIssuer,
			@Nullable String cardType, @Nullable Integer installMonths, Instant approvedAt, Instant recordedAt) {

		public static Approved of(Approval approval) {
			return new Approved(approval.source(), approval.method(), approval.totalAmount(), approval.taxFreeAmount(),
					approval.vatAmount(), approval.pointAmount(), approval.discountAmount(), approval.cardIssuer(),
					approval.cardType(), approval.installMonths(), approval.approvedAt(), approval.recordedAt());
		}

	}

	/**
	 * How many tokens browsers brought back.
	 *
	 * @param kept may still be tried
	 * @param refused by KakaoPay
	 * @param erased since the payment is over
	 */
	@Schema(name = "PaymentTokens")
	public record Tokens(int stored, int refused, int erased) {

		public static Tokens of(List<ReturnedToken> tokens) {
			int kept = (int) tokens.stream().filter(ReturnedToken::isUsable).count();
			int refused = (int) tokens.stream().filter((token) -> token.refusedAt() != null).count();
			return new Tokens(kept, refused, tokens.size() - kept - refused);
		}

	}

	/**
	 * One move.
	 *
	 * @param gapMillis since the move before
	 * @param text the reason in the words of the caller's language
	 * @param kakaoPayAnswer its codes, if it said something
	 */
	@Schema(name = "PaymentHistoryEntry")
	public record HistoryStep(Instant at, @Nullable Long gapMillis, @Nullable PaymentStatus from, PaymentStatus to,
			Actor actor, Reason reason, String text, @Nullable String kakaoPayAnswer) {

		public static HistoryStep of(HistoryEntry entry, @Nullable HistoryEntry before, String text) {
			Long gap = (before != null) ? Duration.between(before.at(), entry.at()).toMillis() : null;
			return new HistoryStep(entry.at(), gap, entry.from(), entry.to(), entry.actor(), entry.reason(), text,
					entry.kakaoPayAnswer());
		}

	}

}
