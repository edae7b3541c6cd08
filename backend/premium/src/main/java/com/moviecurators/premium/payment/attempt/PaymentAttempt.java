package com.moviecurators.premium.payment.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.schedule.ScheduledEntity;
import com.moviecurators.premium.plan.Plan;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one member to buy one plan. It is moved by its verbs only, and each
 * transition leaves a row in the history. Time is an argument, never read here.
 */
@Entity
@Table(name = "payment_attempt")
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class PaymentAttempt extends ScheduledEntity {

	/** KakaoPay's limit, counted from its ready answer. After it a tid is worthless. */
	static final Duration TIME_TO_PAY = Duration.ofMinutes(15);

	@Column(name = "order_handle")
	private String order;

	private long memberId;

	private String partnerUserId;

	private String planCode;

	private String itemName;

	private long totalAmount;

	private long vatAmount;

	@Enumerated(EnumType.STRING)
	private PaymentStatus status;

	private @Nullable String liveKey;

	private @Nullable String tid;

	@Embedded
	private @Nullable RedirectUrls redirectUrls;

	private Instant createdAt;

	private Instant expiresAt;

	private int claim;

	private @Nullable Instant claimedUntil;

	/**
	 * When an approve call last ended with an unknown result: it may still take money.
	 */
	private @Nullable Instant lastUnknownAt;

	private @Nullable Instant memberInquiryAt;

	@OneToMany(mappedBy = "attempt", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<HistoryEntry> history = new ArrayList<>();

	/**
	 * Creates an attempt for which KakaoPay is to be asked to prepare the payment.
	 * @param order the handle, unique
	 * @param readyDeadline when the ready call is given up
	 */
	public PaymentAttempt(String order, MemberId member, Plan plan, Instant now, Instant readyDeadline) {
		this.order = order;
		this.memberId = member.value();
		this.partnerUserId = "member-" + member.value();
		this.planCode = plan.code();
		this.itemName = plan.name();
		this.totalAmount = plan.price().amount();
		this.vatAmount = plan.vat().amount();
		this.createdAt = now;
		this.expiresAt = now.plus(TIME_TO_PAY);
		enter(PaymentStatus.CREATED, Transition.by(Actor.MEMBER, Reason.STARTED, now), readyDeadline);
	}

	/** KakaoPay answered the ready call: the member can be sent there. */
	public void markReady(String tid, RedirectUrls urls, Instant now) {
		this.tid = tid;
		this.redirectUrls = urls;
		transition(PaymentStatus.READY, Transition.by(Actor.KAKAOPAY, Reason.READY_ANSWERED, now), this.expiresAt);
	}

	/** The member came back with a {@code pg_token}, which the caller stores. */
	public void markReturned(Instant now, Instant nextCheckAt) {
		transition(PaymentStatus.RETURNED, Transition.by(Actor.MEMBER, Reason.RETURNED, now), nextCheckAt);
	}

	/**
	 * Gives the approval to this caller until the lease ends.
	 * @return the number of this claim, to be shown with the outcome
	 */
	public int claimApproval(Actor actor, Instant now, Instant leaseEnd) {
		this.claimedUntil = leaseEnd;
		transition(PaymentStatus.APPROVING, Transition.by(actor, Reason.APPROVE_CLAIMED, now), leaseEnd);
		return ++this.claim;
	}

	/** Paid. The caller records the approval in the same transaction. */
	public void approve(Transition move) {
		transition(PaymentStatus.APPROVED, move, null);
	}

	/** Paid against the rules. The caller records approval and refund as well. */
	public void startRefund(Transition move) {
		transition(PaymentStatus.REFUNDING, move, null);
	}

	/** The whole amount went back. */
	public void markRefunded(Transition move) {
		transition(PaymentStatus.REFUNDED, move, null);
	}

	/** The approve call certainly took no money, and another one may succeed. */
	public void releaseForRetry(Transition move, Instant nextCheckAt) {
		transition(PaymentStatus.RETURNED, move, nextCheckAt);
	}

	/** The result of the approve call is unknown: money may have moved. */
	public void markUnknown(Transition move, Instant nextCheckAt) {
		this.lastUnknownAt = move.at();
		remainUnknown(move, nextCheckAt);
	}

	/** This call took no money, but an earlier one still may. */
	public void remainUnknown(Transition move, Instant nextCheckAt) {
		transition(PaymentStatus.UNKNOWN, move, nextCheckAt);
	}

	/**
	 * Closes the attempt as CANCELED, FAILED or EXPIRED: no money moved, and none will.
	 */
	public void close(PaymentStatus end, Transition move) {
		if (!end.isOneOf(PaymentStatus.CANCELED, PaymentStatus.FAILED, PaymentStatus.EXPIRED)) {
			throw new IllegalArgumentException(end + " is no end without money");
		}
		transition(end, move, null);
	}

	/** A person must decide. */
	public void sendToReview(Transition move) {
		transition(PaymentStatus.IN_REVIEW, move, null);
	}

	/** Brings the next check forward, because a person waits for the result. */
	public void expedite(Instant now) {
		if (mayBeExpedited(now)) {
			schedule().expedite(now);
		}
	}

	/** Whether the next check may be brought forward; never into the lease of a claim. */
	public boolean mayBeExpedited(Instant now) {
		return this.status.isOneOf(PaymentStatus.RETURNED, PaymentStatus.UNKNOWN) && schedule().mayBeExpedited(now);
	}

	/** Whether an approve call may still take the money, as a bank can answer late. */
	public boolean mayStillBeCharged(Instant now, Duration window) {
		return this.lastUnknownAt != null && now.isBefore(this.lastUnknownAt.plus(window));
	}

	/** Whether any approve call of ours may have taken money. */
	public boolean mayHaveBeenCharged() {
		return this.lastUnknownAt != null || this.status == PaymentStatus.UNKNOWN;
	}

	/** Whether KakaoPay said last that the member has not finished there. */
	public boolean isKnownUnfinished() {
		return this.history.getLast().reason() == Reason.NOT_FINISHED;
	}

	/**
	 * Claims an inquiry for a member who wants to pay again, unless one was just made.
	 */
	public boolean claimMemberInquiry(Instant now, Duration pause) {
		if (this.memberInquiryAt != null && now.isBefore(this.memberInquiryAt.plus(pause))) {
			return false;
		}
		this.memberInquiryAt = now;
		return true;
	}

	public boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	/** Whether the time to pay is over and no call of ours can have taken money. */
	public boolean isExpiredUncharged(Instant now) {
		return this.status.isPayable() && isExpired(now) && !mayHaveBeenCharged();
	}

	/** Whether the caller that claimed the approval no longer holds it. */
	public boolean isLeaseOver(Instant now) {
		return this.claimedUntil != null && !now.isBefore(this.claimedUntil);
	}

	public MemberId member() {
		return new MemberId(this.memberId);
	}

	public Won total() {
		return Won.of(this.totalAmount);
	}

	private void transition(PaymentStatus next, Transition move, @Nullable Instant nextCheckAt) {
		this.status.requireTransitionTo(next);
		enter(next, move, nextCheckAt);
	}

	private void enter(PaymentStatus next, Transition move, @Nullable Instant nextCheckAt) {
		// A live key once given up is never taken back: another attempt may hold it.
		boolean holdsKey = next.isLive() && (this.status == null || this.liveKey != null);
		this.history.add(new HistoryEntry(this, this.status, next, move));
		this.status = next;
		this.liveKey = holdsKey ? liveKey(member(), this.planCode) : null;
		schedule().restart(nextCheckAt);
	}

	public static String liveKey(MemberId member, String planCode) {
		return member.value() + ":" + planCode;
	}

}
