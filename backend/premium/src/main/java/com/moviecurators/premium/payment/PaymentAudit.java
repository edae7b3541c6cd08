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
 * Everything about a payment that support may see. KakaoPay's tid and the returned tokens
 * are not part of it.
 *
 * @param member who pays
 * @param summary the same as in a list
 * @param vatAmount whole won, part of the amount
 * @param claim the right to approve
 * @param check when recovery checks it
 * @param approval what KakaoPay approved, if it did
 * @param tokens how many tokens came back
 * @param refunds what went back or is to go back, oldest first
 * @param history every transition, oldest first
 * @param timeline what the member reads
 */
public record PaymentAudit(@JsonIgnore MemberId member, PaymentSummary summary, long vatAmount, Claimed claim,
		CheckState check, @Nullable Approved approval, Tokens tokens, List<RefundAudit> refunds,
		List<HistoryStep> history, Timeline timeline) {

	/**
	 * The right to approve.
	 *
	 * @param number how often it was claimed
	 * @param leaseUntil when the last lease ends or ended
	 */
	@Schema(name = "PaymentClaim")
	public record Claimed(int number, @Nullable Instant leaseUntil) {
	}

	/**
	 * The checks by recovery.
	 *
	 * @param checks how many since the last transition
	 * @param nextCheckAt when the next one is due
	 * @param lastUnknownAt when an approve call last ended with an unknown outcome
	 */
	@Schema(name = "PaymentCheckState")
	public record CheckState(int checks, @Nullable Instant nextCheckAt, @Nullable Instant lastUnknownAt) {
	}

	/**
	 * What KakaoPay approved.
	 *
	 * @param source which of KakaoPay's answers reported it
	 * @param method how it was paid
	 * @param totalAmount whole won
	 * @param approvedAt by KakaoPay's clock; by ours where its time is not credible
	 * @param recordedAt by the cluster's clock
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
	 * How many tokens came back.
	 *
	 * @param stored how many can still be used
	 * @param refused how many KakaoPay refused
	 * @param erased how many were erased when the payment was closed
	 */
	@Schema(name = "PaymentTokens")
	public record Tokens(int stored, int refused, int erased) {

		public static Tokens of(List<ReturnedToken> tokens) {
			int stored = (int) tokens.stream().filter(ReturnedToken::isUsable).count();
			int refused = (int) tokens.stream().filter((token) -> token.refusedAt() != null).count();
			return new Tokens(stored, refused, tokens.size() - stored - refused);
		}

	}

	/**
	 * One refund.
	 *
	 * @param amount whole won
	 * @param vatAmount whole won, part of the amount
	 * @param by on whose word
	 * @param endsAccess whether premium ends with it
	 * @param refusal why it was not carried out, in the words of the member's API
	 * @param history every transition, oldest first
	 */
	@Schema(name = "RefundAudit")
	public record RefundAudit(long amount, long vatAmount, @Schema(allowableValues = {
			"RULE", "MEMBER", "ADMIN", "CONSOLE" }) String by,
			@Schema(allowableValues = { "REQUESTED", "CALLING", "UNKNOWN", "DONE", "REFUSED" }) String status,
			boolean endsAccess, Instant requestedAt, @Nullable Instant doneAt,
			@Schema(ref = "RefundRefusal") @Nullable String refusal, List<RefundStep> history){
	}

	/**
	 * One transition of a refund.
	 *
	 * @param kakaoPayAnswer KakaoPay's codes, if it answered
	 */
	@Schema(name = "RefundHistoryEntry")
	public record RefundStep(Instant at, @Nullable String from, @Schema(allowableValues = {
			"REQUESTED", "CALLING", "UNKNOWN", "DONE", "REFUSED" }) String to, @Nullable String kakaoPayAnswer){
	}

	/**
	 * One transition.
	 *
	 * @param gapMillis since the transition before
	 * @param text the reason in the caller's language
	 * @param kakaoPayAnswer KakaoPay's codes, if it answered
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
