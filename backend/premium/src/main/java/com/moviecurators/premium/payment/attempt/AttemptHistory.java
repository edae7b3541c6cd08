package com.moviecurators.premium.payment.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.OrderNumber;
import com.moviecurators.premium.plan.Plan;
import jakarta.persistence.CascadeType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The state of an attempt, and the history of how it came to it. */
@MappedSuperclass
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
abstract class AttemptHistory extends Purchase {

	/** The longest pause between two approve calls. */
	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	@Enumerated(EnumType.STRING)
	private PaymentStatus status;

	private @Nullable String liveKey;

	@OneToMany(mappedBy = "attempt", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	@BatchSize(size = 50)
	private List<HistoryEntry> history = new ArrayList<>();

	AttemptHistory(String order, OrderNumber number, MemberId member, Plan plan, Instant now) {
		super(order, number, member, plan, now);
	}

	/** Notes something in the history that does not move the attempt. */
	public void note(Transition event) {
		add(this.status, event);
	}

	/** When the attempt last moved, or something was noted about it. */
	public Instant movedAt() {
		return this.history.getLast().at();
	}

	/** When a review of the attempt last ended; empty if none has. */
	public Optional<Instant> lastReviewEndedAt() {
		return this.history.stream()
			.filter(HistoryEntry::isEndOfReview)
			.map(HistoryEntry::at)
			.reduce((_, last) -> last);
	}

	/** When what was bought was first granted; empty if it never was. */
	public Optional<Instant> grantedAt() {
		return this.history.stream().filter(HistoryEntry::isGrant).map(HistoryEntry::at).findFirst();
	}

	/**
	 * Whether an admin has ended the access, so that refunds have none to end. Reads no
	 * history where the live key says enough.
	 */
	public boolean isAccessEnded() {
		return this.liveKey == null && this.history.stream().anyMatch((entry) -> entry.reason() == Reason.ACCESS_ENDED);
	}

	/**
	 * Whether all went back by another way than KakaoPay, whose records do not show it.
	 * Nothing is left since, whatever KakaoPay says later.
	 */
	public boolean wentBackElsewhere() {
		return this.history.stream().anyMatch((entry) -> entry.reason() == Reason.REFUNDED_ELSEWHERE);
	}

	/** Whether an admin closed the attempt as unpaid. */
	public boolean isClosedByAdmin() {
		return this.status.isUnpaid() && this.history.getLast().reason() == Reason.CLOSED_BY_ADMIN;
	}

	/** Whether a machine judges the review as soon as KakaoPay can be asked. */
	public boolean isJudgeable() {
		return this.status == PaymentStatus.IN_REVIEW && this.history.getLast().reason().isUnjudged();
	}

	/**
	 * Whether nothing but an answer of KakaoPay's brought a granted payment into review:
	 * once it agrees with our records again, nothing is left to decide.
	 */
	public boolean isInReviewByAnswer() {
		List<Reason> review = reasonsSinceReview();
		return this.status == PaymentStatus.IN_REVIEW && grantedAt().isPresent() && review.getFirst().isAboutAnswer()
				&& !review.contains(Reason.AMOUNT_CORRECTED);
	}

	/** Why the attempt came into review, and what has happened to it since. */
	private List<Reason> reasonsSinceReview() {
		List<Reason> reasons = new ArrayList<>();
		for (HistoryEntry entry : this.history) {
			if (entry.isStartOfReview()) {
				reasons.clear();
			}
			reasons.add(entry.reason());
		}
		return reasons;
	}

	/** Whether the refund that was asked for last has been given up by recovery. */
	public boolean isRefundGivenUp() {
		return this.history.stream()
			.map(HistoryEntry::reason)
			.filter((reason) -> reason.isRefundRequest() || reason == Reason.REFUND_GAVE_UP)
			.reduce((_, last) -> last)
			.filter((last) -> last == Reason.REFUND_GAVE_UP)
			.isPresent();
	}

	/**
	 * Whether the next approve call waits for the end of a pause, whoever asks. Reads no
	 * history before the first return: no call was made.
	 */
	public boolean isPaused(Instant now) {
		return this.status != PaymentStatus.READY && this.history.getLast().reason().isPause()
				&& schedule().isAfter(now) && isRetriedSoon(now);
	}

	/** A longer wait is no pause: a clock was set back, or no token was left to try. */
	boolean isRetriedSoon(Instant now) {
		return this.history.getLast().reason().isRetry() && !schedule().isAfter(now.plus(LONGEST_PAUSE));
	}

	/** Whether KakaoPay said last that the member has not finished there. */
	public boolean isKnownUnfinished() {
		return this.history.getLast().reason() == Reason.NOT_FINISHED;
	}

	void transition(PaymentStatus next, Transition move, @Nullable Instant nextCheckAt) {
		this.status.requireTransitionTo(next);
		enter(next, move, nextCheckAt);
	}

	void enter(PaymentStatus next, Transition move, @Nullable Instant nextCheckAt) {
		// A live key once given up is never taken back: another attempt may hold it.
		boolean holdsKey = next.isLive() && (this.status == null || this.liveKey != null);
		add(next, move);
		this.status = next;
		this.liveKey = holdsKey ? liveKey(member(), planCode()) : null;
		schedule().restart(nextCheckAt);
	}

	/** The access was ended without a refund: the member may buy again. */
	public void endAccess(Transition event) {
		note(event);
		giveUpLiveKey();
	}

	/** Stands in the way of no other purchase any more, and never will again. */
	void giveUpLiveKey() {
		this.liveKey = null;
	}

	private void add(PaymentStatus next, Transition move) {
		this.history.add(new HistoryEntry((PaymentAttempt) this, this.status, next, move));
	}

}
