package com.moviecurators.premium.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.premium.payment.Approval.Evidence;
import jakarta.persistence.CascadeType;
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
 * Money to be given back for one payment. Like an attempt it is moved by its verbs only,
 * and each move leaves a row.
 */
@Entity
@Table(name = "payment_refund")
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class Refund {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long attemptId;

	@Enumerated(EnumType.STRING)
	private RefundStatus status;

	/** The attempt, while this is the one refund of it that is under way. */
	private @Nullable Long openKey;

	@Enumerated(EnumType.STRING)
	private Reason reason;

	private long totalAmount;

	private long taxFreeAmount;

	private long vatAmount;

	/** What had been given back of the payment before this refund. */
	private long canceledBefore;

	private long paidAmount;

	private @Nullable String aid;

	@Enumerated(EnumType.STRING)
	private @Nullable Evidence evidence;

	private Instant requestedAt;

	private @Nullable Instant doneAt;

	/** How often the call has been claimed: tells a late answer from the present one. */
	private int claim;

	private @Nullable Instant claimedUntil;

	private @Nullable Instant nextLookAt;

	private int looks;

	/** How often in a row a look failed through our own fault. */
	private int failures;

	@Version
	private long version;

	@OneToMany(mappedBy = "refund", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<RefundStep> steps = new ArrayList<>();

	private Refund(Approval approval, Reason reason, Instant now) {
		this.attemptId = approval.attemptId();
		this.reason = reason;
		this.totalAmount = approval.totalAmount();
		this.taxFreeAmount = approval.taxFreeAmount();
		this.vatAmount = approval.vatAmount();
		this.paidAmount = approval.totalAmount();
		this.requestedAt = now;
		enter(RefundStatus.REQUESTED, now, null, now);
	}

	/** All that was paid, with its parts as KakaoPay told them. */
	static Refund whole(Approval approval, Reason reason, Instant now) {
		return new Refund(approval, reason, now);
	}

	/**
	 * Gives the call to this caller until the lease is over.
	 * @return the number of this claim, to be shown with the outcome
	 */
	int claimCall(Instant now, Duration lease) {
		this.claimedUntil = now.plus(lease);
		become(RefundStatus.CALLING, now, null, this.claimedUntil);
		return ++this.claim;
	}

	/** Nobody here knows whether money went back. */
	void lose(Instant now, @Nullable String words, Instant nextLookAt) {
		become(RefundStatus.UNKNOWN, now, words, nextLookAt);
	}

	/** No money went back so far. */
	void mayBeTriedAgain(Instant now, @Nullable String words, Instant nextLookAt) {
		become(RefundStatus.REQUESTED, now, words, nextLookAt);
	}

	/** KakaoPay gave it back. */
	void done(@Nullable String aid, Evidence evidence, Instant now, @Nullable String words) {
		this.aid = aid;
		this.evidence = evidence;
		this.doneAt = now;
		become(RefundStatus.DONE, now, words, null);
	}

	/** No machine goes on with it. */
	void refuse(Instant now, @Nullable String words) {
		become(RefundStatus.REFUSED, now, words, null);
	}

	/** Takes the next look for this caller: nobody else looks before it is over. */
	void takeLook(Instant until) {
		this.looks++;
		this.nextLookAt = until;
	}

	/** Puts the next look at the given time. */
	void lookAgainAt(Instant when) {
		this.nextLookAt = when;
		this.failures = 0;
	}

	boolean isDue(Instant now) {
		return this.nextLookAt != null && !this.nextLookAt.isAfter(now);
	}

	boolean isLeaseOver(Instant now) {
		return this.claimedUntil != null && !now.isBefore(this.claimedUntil);
	}

	/** What KakaoPay's books show as given back once this refund is done. */
	long canceledAfter() {
		return this.canceledBefore + this.totalAmount;
	}

	/**
	 * What to send. It names all that can still be cancelled, which KakaoPay compares: a
	 * request that is repeated after it went through is refused.
	 */
	CancelRequest request(String tid) {
		return new CancelRequest(null, tid, this.totalAmount, this.taxFreeAmount, this.vatAmount,
				this.paidAmount - this.canceledBefore, payload());
	}

	/** How KakaoPay lists this refund among the payment's actions. */
	String payload() {
		return "refund-" + this.id;
	}

	private void become(RefundStatus next, Instant now, @Nullable String words, @Nullable Instant nextLookAt) {
		if (!this.status.canBecome(next)) {
			throw new IllegalStateException("Refund: " + this.status + " cannot become " + next);
		}
		enter(next, now, words, nextLookAt);
	}

	private void enter(RefundStatus next, Instant now, @Nullable String words, @Nullable Instant nextLookAt) {
		this.steps.add(new RefundStep(this, this.status, next, now, words));
		this.status = next;
		this.openKey = next.isOpen() ? this.attemptId : null;
		this.nextLookAt = nextLookAt;
		this.looks = 0;
		this.failures = 0;
	}

}
