package com.moviecurators.premium.payment;

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
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class PaymentAttempt {

	/** KakaoPay's limit, counted from its ready answer: a tid is worthless after it. */
	static final Duration TIME_TO_PAY = Duration.ofMinutes(15);

	/** However often it is read, its next look is pulled forward once in so much time. */
	static final Duration PAUSE_BETWEEN_PULLS = Duration.ofSeconds(5);

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
	private @Nullable Instant doubtedAt;

	/** When KakaoPay was last asked because the member wanted to pay again. */
	private @Nullable Instant askedAt;

	private @Nullable Instant nextLookAt;

	/** Until when a look is under way, if one is. */
	private @Nullable Instant lookingUntil;

	private @Nullable Instant pulledAt;

	private int looks;

	/** How often in a row a look failed through our own fault. */
	private int failures;

	@Version
	private long version;

	@OneToMany(mappedBy = "attempt", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<HistoryEntry> history = new ArrayList<>();

	PaymentAttempt(String order, MemberId member, Plan plan, Instant now, Duration readyBudget) {
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
	void ready(String tid, RedirectUrls urls, Instant now) {
		this.tid = tid;
		this.redirectUrls = urls;
		become(PaymentStatus.READY, Transition.by(Actor.KAKAOPAY, Reason.READY_ANSWERED, now), this.expiresAt);
	}

	/** The member came back with a {@code pg_token}, which the caller keeps. */
	void comeBack(Instant now, Instant nextLookAt) {
		become(PaymentStatus.RETURNED, Transition.by(Actor.MEMBER, Reason.CAME_BACK, now), nextLookAt);
	}

	/**
	 * Gives the approval to this caller until the lease is over.
	 * @return the number of this claim, to be shown with the outcome
	 */
	int claimApproval(Actor actor, Instant now, Duration lease) {
		this.claimedUntil = now.plus(lease);
		become(PaymentStatus.APPROVING, Transition.by(actor, Reason.APPROVE_CLAIMED, now), this.claimedUntil);
		return ++this.claim;
	}

	/** Paid. The caller records the approval in the same transaction. */
	void approve(Transition move) {
		become(PaymentStatus.APPROVED, move, null);
	}

	/**
	 * Paid, but our rules refuse it. The caller records approval and refund in the same
	 * transaction.
	 */
	void giveBack(Transition move) {
		become(PaymentStatus.REFUNDING, move, null);
	}

	/** All of it went back. */
	void refunded(Transition move) {
		become(PaymentStatus.REFUNDED, move, null);
	}

	/** The approve call certainly took no money, and a further one may succeed. */
	void mayBeTriedAgain(Transition move, Instant nextLookAt) {
		become(PaymentStatus.RETURNED, move, nextLookAt);
	}

	/** Nobody here knows whether money moved. */
	void lose(Transition move, Instant nextLookAt) {
		this.doubtedAt = move.at();
		stayInDoubt(move, nextLookAt);
	}

	/** This call took no money, but an earlier one still may. */
	void stayInDoubt(Transition move, Instant nextLookAt) {
		become(PaymentStatus.UNKNOWN, move, nextLookAt);
	}

	/** No money moved, and none will. */
	void end(PaymentStatus end, Transition move) {
		if (!end.isOneOf(PaymentStatus.CANCELED, PaymentStatus.FAILED, PaymentStatus.EXPIRED)) {
			throw new IllegalArgumentException(end + " is no end without money");
		}
		become(end, move, null);
	}

	/** A person must decide. */
	void review(Transition move) {
		become(PaymentStatus.IN_REVIEW, move, null);
	}

	/** Takes the next look for this caller: nobody else looks before it is over. */
	void takeLook(Instant until) {
		this.looks++;
		this.nextLookAt = until;
		this.lookingUntil = until;
	}

	/** Puts the next look at the given time. */
	void lookAgainAt(Instant when) {
		this.nextLookAt = when;
		this.lookingUntil = null;
		this.failures = 0;
	}

	/**
	 * Ends the look under way, if there is one, and puts the next one at the given time
	 * unless an earlier one was set.
	 */
	void lookNoLaterThan(Instant when) {
		Instant set = this.nextLookAt;
		lookAgainAt((this.lookingUntil == null && set != null && set.isBefore(when)) ? set : when);
	}

	/** Brings the next look forward to the given time, unless one is under way. */
	void lookBy(Instant when) {
		if (!isLookedAt(when) && this.nextLookAt != null && this.nextLookAt.isAfter(when)) {
			this.nextLookAt = when;
		}
	}

	/** Somebody waits for it: brings the next look forward to now, once in a while. */
	void pullLook(Instant now) {
		if (isPullable(now)) {
			this.pulledAt = now;
			this.nextLookAt = now;
		}
	}

	/**
	 * Whether its next look may be brought forward: never into the lease of an approval
	 * or of a look under way, and not when it is only seconds away.
	 */
	boolean isPullable(Instant now) {
		Instant soon = now.plus(PAUSE_BETWEEN_PULLS);
		boolean pulledJustNow = this.pulledAt != null && now.isBefore(this.pulledAt.plus(PAUSE_BETWEEN_PULLS));
		return this.status.isOneOf(PaymentStatus.RETURNED, PaymentStatus.UNKNOWN) && !pulledJustNow && !isLookedAt(now)
				&& this.nextLookAt != null && this.nextLookAt.isAfter(soon);
	}

	/**
	 * Whether an approve call may still come through: a bank's answer can be that late.
	 * @param settled after this much time KakaoPay's word is the last one
	 */
	boolean isInDoubt(Instant now, Duration settled) {
		return this.doubtedAt != null && now.isBefore(this.doubtedAt.plus(settled));
	}

	/** Whether KakaoPay said last that the member has not finished there. */
	boolean isKnownUnfinished() {
		return this.history.getLast().reason() == Reason.NOT_FINISHED;
	}

	boolean wasEverInDoubt() {
		return this.doubtedAt != null || this.status == PaymentStatus.UNKNOWN;
	}

	/**
	 * Takes the right to ask KakaoPay for a member who wants to pay again, once in a
	 * while.
	 */
	boolean mayAsk(Instant now, Duration pause) {
		if (this.askedAt != null && now.isBefore(this.askedAt.plus(pause))) {
			return false;
		}
		this.askedAt = now;
		return true;
	}

	boolean isDue(Instant now) {
		return this.nextLookAt != null && !this.nextLookAt.isAfter(now);
	}

	private boolean isLookedAt(Instant now) {
		return this.lookingUntil != null && now.isBefore(this.lookingUntil);
	}

	boolean isOverdue(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	/** Whether its time is over, and no call of ours can have taken money for it. */
	boolean isOverUnpaid(Instant now) {
		return this.status.isPayable() && isOverdue(now) && !wasEverInDoubt();
	}

	boolean isLeaseOver(Instant now) {
		return this.claimedUntil != null && !now.isBefore(this.claimedUntil);
	}

	boolean belongsTo(MemberId member) {
		return this.memberId == member.value();
	}

	MemberId member() {
		return new MemberId(this.memberId);
	}

	Won total() {
		return Won.of(this.totalAmount);
	}

	private void become(PaymentStatus next, Transition move, @Nullable Instant nextLookAt) {
		if (!this.status.canBecome(next)) {
			throw new IllegalPaymentMove(this.status, next);
		}
		enter(next, move, nextLookAt);
	}

	private void enter(PaymentStatus next, Transition move, @Nullable Instant nextLookAt) {
		// A place once given up is never taken back: somebody else may hold it.
		boolean holdsPlace = next.isLive() && (this.status == null || this.liveKey != null);
		this.history.add(new HistoryEntry(this, this.status, next, move));
		this.status = next;
		this.liveKey = holdsPlace ? liveKey(member(), this.planCode) : null;
		this.nextLookAt = nextLookAt;
		this.lookingUntil = null;
		this.looks = 0;
		this.failures = 0;
	}

	static String liveKey(MemberId member, String planCode) {
		return member.value() + ":" + planCode;
	}

}
