package com.moviecurators.premium.payment.refund;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back for one payment. Like an attempt it is moved by its verbs only,
 * and each transition leaves a row in the history.
 */
@Entity
@Table(name = "payment_refund")
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Refund extends RefundHistory {

	private static final int LONGEST_AID = 64;

	@Enumerated(EnumType.STRING)
	private Origin origin;

	@Enumerated(EnumType.STRING)
	private Reason reason;

	private long totalAmount;

	private long taxFreeAmount;

	private long vatAmount;

	/** How much of the payment had gone back before this refund. */
	private long canceledBefore;

	private long paidAmount;

	/** Whether the access that was paid for ends when this refund is recorded. */
	private boolean endsAccess;

	/** The account of the member or admin who asked for it. */
	private @Nullable Long requestedBy;

	@Enumerated(EnumType.STRING)
	private @Nullable RefundRefusal refusal;

	private @Nullable String aid;

	@Enumerated(EnumType.STRING)
	private @Nullable Source source;

	private Instant requestedAt;

	private @Nullable Instant doneAt;

	/** Numbers the claims of the cancel call, so that a late answer is recognized. */
	private int claim;

	/** A refund that is to be made. */
	Refund(Approval approval, RefundRequest request, RefundParts parts, long canceledBefore, Instant now,
			Instant nextCheckAt) {
		this(approval, request, parts, canceledBefore);
		this.requestedAt = now;
		enter(RefundStatus.REQUESTED, now, null, nextCheckAt);
	}

	/**
	 * A refund that KakaoPay shows, and that no call of ours made.
	 * @param madeAt when the money went back
	 */
	Refund(Approval approval, @Nullable String aid, RefundParts parts, long canceledBefore, Instant madeAt,
			Transition move) {
		this(approval, new RefundRequest(Origin.CONSOLE, move.reason(), Won.of(parts.total()), false, null), parts,
				canceledBefore);
		this.aid = AnswerSummary.cut(aid, LONGEST_AID);
		this.source = Source.ORDER_INQUIRY;
		this.requestedAt = madeAt;
		this.doneAt = madeAt;
		enter(RefundStatus.DONE, move.at(), move.kakaoPayAnswer(), null);
	}

	private Refund(Approval approval, RefundRequest request, RefundParts parts, long canceledBefore) {
		super(approval.attemptId());
		this.origin = request.origin();
		this.reason = request.reason();
		this.endsAccess = request.endsAccess();
		this.requestedBy = (request.requestedBy() != null) ? request.requestedBy().value() : null;
		this.totalAmount = parts.total();
		this.taxFreeAmount = parts.taxFree();
		this.vatAmount = parts.vat();
		this.canceledBefore = canceledBefore;
		this.paidAmount = approval.totalAmount();
	}

	/**
	 * Gives the cancel call to this caller until the lease ends.
	 * @return the number of this claim, to be shown with the outcome
	 */
	public int claimCall(Instant now, Instant leaseEnd) {
		transition(RefundStatus.CALLING, now, null, leaseEnd);
		return ++this.claim;
	}

	/** The result of the cancel call is unknown. */
	public void markUnknown(Instant now, @Nullable String answerSummary, Instant nextCheckAt) {
		transition(RefundStatus.UNKNOWN, now, answerSummary, nextCheckAt);
	}

	/** A person decides, and KakaoPay is asked on: a cancel call may still be done. */
	void remainUnknown(Instant now, @Nullable String answerSummary, Instant nextCheckAt) {
		if (status() == RefundStatus.UNKNOWN) {
			schedule().restart(nextCheckAt);
		}
		else {
			markUnknown(now, answerSummary, nextCheckAt);
		}
	}

	/** The cancel call certainly gave nothing back, and may be retried. */
	void releaseForRetry(Instant now, @Nullable String answerSummary, Instant nextCheckAt) {
		transition(RefundStatus.REQUESTED, now, answerSummary, nextCheckAt);
	}

	/** KakaoPay gave the money back. */
	void markDone(@Nullable String aid, Source source, Instant now, @Nullable String answerSummary) {
		this.aid = AnswerSummary.cut(aid, LONGEST_AID);
		this.source = source;
		this.doneAt = now;
		transition(RefundStatus.DONE, now, answerSummary, null);
	}

	/** KakaoPay refuses, or a person decides. */
	void markRefused(RefundRefusal refusal, Instant now, @Nullable String answerSummary) {
		this.refusal = refusal;
		transition(RefundStatus.REFUSED, now, answerSummary, null);
	}

	/**
	 * Brings the next check forward for a person who waits. A call under way keeps its
	 * lease, and a pause is kept, but neither for longer than it can last: a later end
	 * was set by a clock that has been set back since.
	 * @param pause the longest pause between two cancel calls
	 */
	void expedite(Instant now, Duration lease, Duration pause) {
		if (mayBeExpedited(now, lease, pause)) {
			bringForward(now, lease);
		}
	}

	@Override
	protected void bringForward(Instant now, Duration lease) {
		schedule().expedite(now, (status() == RefundStatus.CALLING) ? now.plus(lease) : now);
	}

	boolean mayBeExpedited(Instant now, Duration lease, Duration pause) {
		return switch (status()) {
			case UNKNOWN -> schedule().mayBeExpedited(now, lease);
			case CALLING -> schedule().isAfter(now.plus(lease));
			case REQUESTED -> schedule().isAfter(now.plus(pause));
			case DONE, REFUSED -> false;
		};
	}

	/**
	 * The cancel request. It names the amount that can still be canceled: KakaoPay
	 * compares it, and refuses a repeat of a request that went through.
	 */
	public CancelRequest request(String tid) {
		return new CancelRequest(null, tid, this.totalAmount, this.taxFreeAmount, this.vatAmount,
				this.paidAmount - this.canceledBefore, payload());
	}

	/** Whether it waits for its first cancel call. */
	public boolean isUnclaimed() {
		return status() == RefundStatus.REQUESTED && this.claim == 0;
	}

	/** How KakaoPay lists this refund among the payment's actions. */
	public String payload() {
		return "refund-" + id();
	}

	/** Whether this is KakaoPay's id of the cancel. */
	public boolean hasAid(String aid) {
		return this.aid != null && this.aid.equals(AnswerSummary.cut(aid, LONGEST_AID));
	}

	/** What went back, or will. */
	public RefundParts parts() {
		return new RefundParts(this.totalAmount, this.taxFreeAmount, this.vatAmount);
	}

	/** On whose word money goes back. */
	@Schema(name = "RefundOrigin")
	public enum Origin {

		/** A rule of ours: paid against the rules. */
		RULE,
		/** The member withdrew from the purchase. */
		MEMBER,
		/** An admin decided. */
		ADMIN,
		/** KakaoPay's partner console, without a call of ours. */
		CONSOLE

	}

	/** Which of KakaoPay's answers said that the money went back. */
	public enum Source {

		/** The response of the cancel call. */
		CANCEL_RESPONSE,
		/** An order inquiry. */
		ORDER_INQUIRY

	}

}
