package com.moviecurators.premium.payment.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.plan.Plan;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * One try of one member to buy one plan. Its verbs are the only way to move it, and each
 * move leaves a row in the history. Time is an argument, never read here.
 */
@Entity
@Table(name = "payment_attempt")
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class PaymentAttempt {

	/** KakaoPay's limit, counted from its ready answer: a tid is worthless after it. */
	static final Duration TIME_TO_PAY = Duration.ofMinutes(15);

	/** However often it is read, its next look is pulled forward once in so much time. */
	static final Duration MIN_PAUSE_BETWEEN_EXPEDITES = Duration.ofSeconds(5);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

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

	/**
	 * How often an approval has been claimed: tells a late answer from the present one.
	 */
	private int claim;

	private @Nullable Instant claimedUntil;

	/** When an approve call last ended without telling: its money may still move. */
	private @Nullable Instant lastUnknownAt;

	/** When KakaoPay was last asked because the member wanted to pay again. */
	private @Nullable Instant memberInquiryAt;

	private @Nullable Instant nextCheckAt;

	/** Until when a look is under way, if one is. */
	private @Nullable Instant checkLeaseUntil;

	private @Nullable Instant expeditedAt;

	private int checks;

	/** How often in a row a look failed through our own fault. */
	private int checkFailures;

	@Version
	private long version;

	@OneToMany(mappedBy = "attempt", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<HistoryEntry> history = new ArrayList<>();

	public PaymentAttempt(String order, MemberId member, Plan plan, Instant now, Duration readyBudget) {
		this.order = order;
		this.memberId = member.value();
		this.partnerUserId = "member-" + member.value();
		this.planCode = plan.code();
		this.itemName = plan.name();
		this.totalAmount = plan.price().amount();
		this.vatAmount = plan.vat().amount();
		this.createdAt = now;
		this.expiresAt = now.plus(TIME_TO_PAY);
		enter(PaymentStatus.CREATED, Transition.by(Actor.MEMBER, Reason.STARTED, now), now.plus(readyBudget));
	}

	/** KakaoPay answered ready: the member can be sent there. */
	public void markReady(String tid, RedirectUrls urls, Instant now) {
		this.tid = tid;
		this.redirectUrls = urls;
		transition(PaymentStatus.READY, Transition.by(Actor.KAKAOPAY, Reason.READY_ANSWERED, now), this.expiresAt);
	}

	/** The member came back with a {@code pg_token}, which the caller keeps. */
	public void markReturned(Instant now, Instant nextCheckAt) {
		transition(PaymentStatus.RETURNED, Transition.by(Actor.MEMBER, Reason.RETURNED, now), nextCheckAt);
	}

	/**
	 * Gives the approval to this caller until the lease is over.
	 * @return the number of this claim, to be shown with the outcome
	 */
	public int claimApproval(Actor actor, Instant now, Duration lease) {
		this.claimedUntil = now.plus(lease);
		transition(PaymentStatus.APPROVING, Transition.by(actor, Reason.APPROVE_CLAIMED, now), this.claimedUntil);
		return ++this.claim;
	}

	/** Paid. The caller records the approval in the same transaction. */
	public void approve(Transition move) {
		transition(PaymentStatus.APPROVED, move, null);
	}

	/**
	 * Paid, but our rules refuse it. The caller records approval and refund in the same
	 * transaction.
	 */
	public void startRefund(Transition move) {
		transition(PaymentStatus.REFUNDING, move, null);
	}

	/** All of it went back. */
	public void markRefunded(Transition move) {
		transition(PaymentStatus.REFUNDED, move, null);
	}

	/** The approve call certainly took no money, and a further one may succeed. */
	public void releaseForRetry(Transition move, Instant nextCheckAt) {
		transition(PaymentStatus.RETURNED, move, nextCheckAt);
	}

	/** Nobody here knows whether money moved. */
	public void markUnknown(Transition move, Instant nextCheckAt) {
		this.lastUnknownAt = move.at();
		remainUnknown(move, nextCheckAt);
	}

	/** This call took no money, but an earlier one still may. */
	public void remainUnknown(Transition move, Instant nextCheckAt) {
		transition(PaymentStatus.UNKNOWN, move, nextCheckAt);
	}

	/** No money moved, and none will. */
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

	/** Takes the next look for this caller: nobody else looks before it is over. */
	public void startCheck(Instant until) {
		this.checks++;
		this.nextCheckAt = until;
		this.checkLeaseUntil = until;
	}

	/** Puts the next look at the given time. */
	public void finishCheck(Instant when) {
		this.nextCheckAt = when;
		this.checkLeaseUntil = null;
		this.checkFailures = 0;
	}

	/**
	 * Ends the look under way, if there is one, and puts the next one at the given time
	 * unless an earlier one was set.
	 */
	public void reschedule(Instant when) {
		Instant set = this.nextCheckAt;
		finishCheck((this.checkLeaseUntil == null && set != null && set.isBefore(when)) ? set : when);
	}

	/** Brings the next look forward to the given time, unless one is under way. */
	public void scheduleNoLaterThan(Instant when) {
		if (!isBeingChecked(when) && this.nextCheckAt != null && this.nextCheckAt.isAfter(when)) {
			this.nextCheckAt = when;
		}
	}

	/** Somebody waits for it: brings the next look forward to now, once in a while. */
	public void expedite(Instant now) {
		if (mayBeExpedited(now)) {
			this.expeditedAt = now;
			this.nextCheckAt = now;
		}
	}

	/**
	 * Whether its next look may be brought forward: never into the lease of an approval
	 * or of a look under way, and not when it is only seconds away.
	 */
	public boolean mayBeExpedited(Instant now) {
		Instant soon = now.plus(MIN_PAUSE_BETWEEN_EXPEDITES);
		boolean pulledJustNow = this.expeditedAt != null
				&& now.isBefore(this.expeditedAt.plus(MIN_PAUSE_BETWEEN_EXPEDITES));
		return this.status.isOneOf(PaymentStatus.RETURNED, PaymentStatus.UNKNOWN) && !pulledJustNow
				&& !isBeingChecked(now) && this.nextCheckAt != null && this.nextCheckAt.isAfter(soon);
	}

	/**
	 * Whether an approve call may still come through: a bank's answer can be that late.
	 * @param settled after this much time KakaoPay's word is the last one
	 */
	public boolean mayStillBeCharged(Instant now, Duration settled) {
		return this.lastUnknownAt != null && now.isBefore(this.lastUnknownAt.plus(settled));
	}

	/** Whether KakaoPay said last that the member has not finished there. */
	public boolean isKnownUnfinished() {
		return this.history.getLast().reason() == Reason.NOT_FINISHED;
	}

	public boolean mayHaveBeenCharged() {
		return this.lastUnknownAt != null || this.status == PaymentStatus.UNKNOWN;
	}

	/**
	 * Takes the right to ask KakaoPay for a member who wants to pay again, once in a
	 * while.
	 */
	public boolean claimMemberInquiry(Instant now, Duration pause) {
		if (this.memberInquiryAt != null && now.isBefore(this.memberInquiryAt.plus(pause))) {
			return false;
		}
		this.memberInquiryAt = now;
		return true;
	}

	public boolean isDue(Instant now) {
		return this.nextCheckAt != null && !this.nextCheckAt.isAfter(now);
	}

	private boolean isBeingChecked(Instant now) {
		return this.checkLeaseUntil != null && now.isBefore(this.checkLeaseUntil);
	}

	public boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	/** Whether its time is over, and no call of ours can have taken money for it. */
	public boolean isExpiredUncharged(Instant now) {
		return this.status.isPayable() && isExpired(now) && !mayHaveBeenCharged();
	}

	public boolean isLeaseOver(Instant now) {
		return this.claimedUntil != null && !now.isBefore(this.claimedUntil);
	}

	public boolean belongsTo(MemberId member) {
		return this.memberId == member.value();
	}

	public MemberId member() {
		return new MemberId(this.memberId);
	}

	public Won total() {
		return Won.of(this.totalAmount);
	}

	private void transition(PaymentStatus next, Transition move, @Nullable Instant nextCheckAt) {
		if (!this.status.canBecome(next)) {
			throw new IllegalTransition(this.status, next);
		}
		enter(next, move, nextCheckAt);
	}

	private void enter(PaymentStatus next, Transition move, @Nullable Instant nextCheckAt) {
		// A place once given up is never taken back: somebody else may hold it.
		boolean holdsPlace = next.isLive() && (this.status == null || this.liveKey != null);
		this.history.add(new HistoryEntry(this, this.status, next, move));
		this.status = next;
		this.liveKey = holdsPlace ? liveKey(member(), this.planCode) : null;
		this.nextCheckAt = nextCheckAt;
		this.checkLeaseUntil = null;
		this.checks = 0;
		this.checkFailures = 0;
	}

	public static String liveKey(MemberId member, String planCode) {
		return member.value() + ":" + planCode;
	}

}
