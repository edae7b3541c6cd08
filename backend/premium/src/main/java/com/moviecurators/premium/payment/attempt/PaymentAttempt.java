package com.moviecurators.premium.payment.attempt;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.OrderNumber;
import com.moviecurators.premium.common.secret.HiddenText;
import com.moviecurators.premium.payment.schedule.CheckSchedule;
import com.moviecurators.premium.plan.Plan;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one member to buy one plan. It is moved by its verbs only, and each
 * transition leaves a row in the history. Time is an argument, never read here.
 */
@Entity
@DynamicUpdate
@Table(name = "payment_attempt")
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class PaymentAttempt extends AttemptHistory {

	@JavaType(HiddenText.class)
	private @Nullable String tid;

	@Embedded
	private @Nullable RedirectUrls redirectUrls;

	@Embedded
	private ApproveCalls approveCalls = new ApproveCalls();

	private @Nullable Instant memberInquiryAt;

	/**
	 * Creates an attempt for which KakaoPay is to be asked to prepare the payment.
	 * @param order the handle, unique
	 * @param number the number that people read out, unique
	 * @param readyDeadline when the ready call is given up
	 */
	public PaymentAttempt(String order, OrderNumber number, MemberId member, Plan plan, Instant now,
			Instant readyDeadline) {
		super(order, number, member, plan, now);
		enter(PaymentStatus.CREATED, Transition.by(Actor.MEMBER, Reason.STARTED, now), readyDeadline);
	}

	/** KakaoPay answered the ready call: the member can be sent there. */
	public void markReady(String tid, RedirectUrls urls, Instant now) {
		this.tid = tid;
		this.redirectUrls = urls;
		transition(PaymentStatus.READY, Transition.by(Actor.KAKAOPAY, Reason.READY_ANSWERED, now), expiresAt());
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
		transition(PaymentStatus.APPROVING, Transition.by(actor, Reason.APPROVE_CLAIMED, now), leaseEnd);
		return this.approveCalls.claim(leaseEnd);
	}

	/**
	 * Paid. The caller records the approval in the same transaction.
	 * @param nextCheckAt when KakaoPay is first asked whether it was refunded without us.
	 * It need not be asked just now
	 */
	public void approve(Transition move, @Nullable Instant nextCheckAt) {
		transition(PaymentStatus.APPROVED, move, nextCheckAt);
		schedule().expedite(move.at(), nextCheckAt);
	}

	/** Paid against the rules. The caller records approval and refund as well. */
	public void startRefund(Transition move) {
		transition(PaymentStatus.REFUNDING, move, null);
	}

	/** The whole amount went back. */
	public void markRefunded(Transition move) {
		transition(PaymentStatus.REFUNDED, move, null);
	}

	/**
	 * A part went back.
	 * @param endsAccess whether the access ends, so that the member may buy again
	 * @param nextCheckAt when KakaoPay is asked next, if that was not planned any more
	 */
	public void markPartlyRefunded(Transition move, boolean endsAccess, @Nullable Instant nextCheckAt) {
		Instant planned = schedule().nextCheckAt();
		transition(PaymentStatus.PARTIALLY_REFUNDED, move, (planned != null) ? planned : nextCheckAt);
		if (endsAccess) {
			giveUpLiveKey();
		}
	}

	/** The approve call certainly took no money, and another one may succeed. */
	public void releaseForRetry(Transition move, Instant nextCheckAt) {
		transition(PaymentStatus.RETURNED, move, nextCheckAt);
	}

	/** The result of the approve call is unknown: money may have moved. */
	public void markUnknown(Transition move, Instant nextCheckAt) {
		this.approveCalls.markUnknown(move.at());
		remainUnknown(move, nextCheckAt);
	}

	/** This call took no money, but an earlier one still may. */
	public void remainUnknown(Transition move, Instant nextCheckAt) {
		transition(PaymentStatus.UNKNOWN, move, nextCheckAt);
	}

	/**
	 * Closes the attempt as CANCELED, FAILED or EXPIRED: no money moved, and none will.
	 * @throws IllegalStateException if an approve call may have taken money
	 */
	public void close(PaymentStatus end, Transition move) {
		end.requireUnpaid();
		if (mayHaveBeenCharged()) {
			throw new IllegalStateException("An approve call may have taken money: only KakaoPay can tell");
		}
		transition(end, move, null);
	}

	/**
	 * Closes the attempt as FAILED although an approve call was unknown.
	 * @param theirs KakaoPay's time in the answer that shows it as unpaid
	 */
	public void closeAfterUnknown(Transition move, @Nullable Instant theirs, Instant confirmAt) {
		this.approveCalls.close(theirs);
		transition(PaymentStatus.FAILED, move, confirmAt);
	}

	/**
	 * Closes a reviewed attempt as unpaid, as an admin decides.
	 * @param theirs KakaoPay's time in its answer, if it answered
	 * @param confirmAt when KakaoPay is asked again; null if there is nothing to ask
	 * about
	 */
	public void closeReviewed(PaymentStatus end, Transition move, @Nullable Instant theirs,
			@Nullable Instant confirmAt) {
		end.requireUnpaid();
		this.approveCalls.close(theirs);
		transition(end, move, confirmAt);
	}

	/**
	 * Notes that a call which this attempt no longer waits for ended unknown. If the
	 * attempt is closed as unpaid, KakaoPay is asked again at the given time.
	 */
	public void noteUnknown(Instant now, Instant confirmAt) {
		if (!status().isFinal() || status().isUnpaid()) {
			this.approveCalls.markUnknown(now);
		}
		if (status().isUnpaid()) {
			schedule().reschedule(confirmAt);
		}
	}

	/**
	 * A person must decide. What a machine can still judge is checked again at the given
	 * time.
	 */
	public void sendToReview(Transition move, @Nullable Instant nextCheckAt) {
		if (status() == PaymentStatus.APPROVING) {
			this.approveCalls.markUnknown(move.at());
		}
		transition(PaymentStatus.IN_REVIEW, move, nextCheckAt);
	}

	/** Brings the next check forward for a person who waits. Pauses are kept. */
	public void expedite(Instant now, Duration lease) {
		if (mayBeExpedited(now, lease) && (isExpired(now) || !isRetriedSoon(now))) {
			bringForward(now, lease);
		}
	}

	@Override
	protected void bringForward(Instant now, Duration lease) {
		boolean calling = status().isOneOf(PaymentStatus.CREATED, PaymentStatus.APPROVING);
		this.approveCalls.endLeaseBy(now.plus(lease));
		schedule().expedite(now, calling ? now.plus(lease) : now);
	}

	/**
	 * Whether the next check may be brought forward. A call under way keeps its lease,
	 * but no longer than a whole lease from now: a later end was set by a clock that has
	 * been set back since. A payment that was made may have been refunded without us, and
	 * so may one about which a person decides.
	 */
	public boolean mayBeExpedited(Instant now, Duration lease) {
		return switch (status()) {
			case RETURNED, UNKNOWN -> schedule().mayBeExpedited(now, lease);
			case IN_REVIEW -> isJudgeable() ? schedule().mayBeExpedited(now, lease)
					: schedule().mayBeExpeditedWithoutHaste(now, lease);
			case CREATED, APPROVING -> schedule().isAfter(now.plus(lease));
			case APPROVED, PARTIALLY_REFUNDED -> schedule().mayBeExpeditedWithoutHaste(now, lease);
			case READY, REFUNDING, REFUNDED, CANCELED, FAILED, EXPIRED -> false;
		};
	}

	/** Whether any approve call of ours may have taken money. */
	public boolean mayHaveBeenCharged() {
		return this.approveCalls.mayHaveTakenMoney() || status() == PaymentStatus.UNKNOWN;
	}

	/**
	 * Claims an inquiry for a member who wants to pay again, unless one was just made.
	 */
	public boolean claimMemberInquiry(Instant now, Duration pause) {
		if (CheckSchedule.isJust(this.memberInquiryAt, now, pause)) {
			return false;
		}
		this.memberInquiryAt = now;
		return true;
	}

	/** Whether the time to pay is over and no call of ours can have taken money. */
	public boolean isExpiredUncharged(Instant now) {
		return status().isPayable() && isExpired(now) && !mayHaveBeenCharged();
	}

	/** How often an approval was claimed. */
	public int claim() {
		return this.approveCalls.claim();
	}

}
