package com.moviecurators.premium.payment.schedule;

import java.time.Duration;
import java.time.Instant;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides when a payment is next checked. Repeated pauses double, from
 * {@code first-check} (2 s) up to a limit. The package has them as a table.
 */
@Component
@RequiredArgsConstructor
public class CheckPolicy {

	/** Claims count made-up tokens too: no member is to wait longer because of them. */
	private static final Duration MAX_PAUSE_BETWEEN_APPROVALS = Duration.ofSeconds(7);

	private static final Duration A_DAY = Duration.ofDays(1);

	private static final Duration A_WEEK = Duration.ofDays(7);

	private static final Duration MAX_PAUSE_WHILE_PAID = Duration.ofDays(3);

	private static final int CLAIMS_AT_ONCE = 20;

	private static final Duration MAX_PAUSE_WHILE_UNFINISHED = Duration.ofMinutes(1);

	private final PaymentSettings settings;

	/** When a ready call that was never answered is given up. */
	public Instant readyDeadline(Instant now) {
		return now.plus(this.settings.readyBudget());
	}

	/** When recovery approves a returned token that no browser has used. */
	public Instant afterReturn(Instant now) {
		return now.plus(this.settings.graceForCaller());
	}

	/** When recovery carries out a requested refund that its caller has not claimed. */
	public Instant afterRefundRequest(Instant now) {
		return now.plus(this.settings.graceForCaller());
	}

	/** When the lease of a claim or of a running check ends. */
	public Instant leaseEnd(Instant now) {
		return now.plus(this.settings.lease());
	}

	/** When an unpaid attempt can be closed: KakaoPay's clock may be slower than ours. */
	public Instant closingTime(Instant expiresAt) {
		return expiresAt.plus(this.settings.graceAfterExpiry());
	}

	/** The first moment at which an inquiry may close an unpaid attempt. */
	public Instant afterExpiry(Instant expiresAt) {
		return closingTime(expiresAt).plusMillis(1);
	}

	/**
	 * After an approve call that took no money, or whose result is unknown.
	 * @param claims how often an approval was claimed, 1 or more
	 */
	public Instant afterApproveCall(Instant now, int claims) {
		return now.plus(pause(claims - 1, MAX_PAUSE_BETWEEN_APPROVALS));
	}

	/** After an approve call that came before the member had finished at KakaoPay. */
	public Instant afterUnfinished(Instant now, int claims) {
		return now.plus(pause(claims - 1, MAX_PAUSE_WHILE_UNFINISHED));
	}

	/**
	 * Before another token is tried.
	 * @param claims how often an approval was claimed, 1 or more
	 */
	public Instant beforeNextToken(Instant now, int claims) {
		return (claims < CLAIMS_AT_ONCE) ? now : afterApproveCall(now, claims);
	}

	/** Before an approve call is repeated that KakaoPay shows as unpaid. */
	public Instant afterNotPaid(Instant now, int claims) {
		return (claims <= 1) ? now : afterUnfinished(now, claims - 1);
	}

	/** Before a token is tried again after NOT_FINISHED. */
	public Instant beforeRepeatedApproval(Instant now) {
		return now.plus(MAX_PAUSE_WHILE_UNFINISHED);
	}

	/**
	 * After a check without a result.
	 * @param checks how many were started since the last transition, this one included; 0
	 * if this one moved the attempt
	 */
	public Instant afterCheck(Instant now, int checks) {
		return now.plus(pause(checks, this.settings.maxPause()));
	}

	/**
	 * While KakaoPay shows as unpaid what a call of ours may still charge, and no token
	 * is left to try.
	 * @param checks as for {@link #afterCheck}
	 */
	public Instant whileUnpaid(Instant now, int checks, Instant expiresAt) {
		Instant next = afterCheck(now, checks);
		Instant end = afterExpiry(expiresAt);
		return next.isBefore(end) ? next : end;
	}

	/**
	 * The latest time for which a check is ever set: any pause of ours is shorter. What
	 * lies beyond was set by a clock that has been set back since.
	 */
	Instant latest(Instant now) {
		return now.plus(MAX_PAUSE_WHILE_PAID)
			.plus(this.settings.confirmAfter())
			.plus(this.settings.lateApprovalWindow());
	}

	/**
	 * After a check that failed through a fault of our own.
	 * @param failures how many failed before it in a row
	 */
	public Instant afterFailure(Instant now, int failures) {
		return now.plus(pause(failures, this.settings.maxPause()));
	}

	/**
	 * After a cancel call that certainly gave nothing back.
	 * @param claims how often the call was claimed, 1 or more
	 */
	public Instant afterCancelCall(Instant now, int claims) {
		return now.plus(pause(claims - 1, this.settings.maxPause()));
	}

	/**
	 * When KakaoPay is asked once more about a payment that was unknown and is closed as
	 * unpaid.
	 */
	public Instant confirmation(Instant now) {
		return now.plus(this.settings.confirmAfter());
	}

	/** After a call that ended unknown when nobody waited for it any more. */
	public Instant afterLateUnknown(Instant now) {
		return now.plus(this.settings.lateApprovalWindow());
	}

	/**
	 * While KakaoPay's answer is missing, and a person has been alerted.
	 * @param checks how many were started since the alert
	 */
	public Instant whileReviewed(Instant now, int checks) {
		return now.plus(shorter(this.settings.maxPause().multipliedBy(1L << Math.min(checks, 20)), A_DAY));
	}

	/**
	 * Whether a payment that was made has been refunded in KakaoPay's partner console is
	 * asked every day for a week, then every three days. Counted from when the payment
	 * last moved: payments are checked at their own time of the day, however late a pass
	 * comes.
	 * @param moved when the payment last moved
	 * @return null once that is too long ago
	 */
	public @Nullable Instant whilePaid(Instant now, Instant moved) {
		Instant start = moved.isBefore(now) ? moved : now;
		Duration age = Duration.between(start, now);
		Duration pause = (age.compareTo(A_WEEK) < 0) ? A_DAY : MAX_PAUSE_WHILE_PAID;
		Duration next = pause.multipliedBy(age.dividedBy(pause) + 1);
		Duration end = this.settings.watchPaidFor();
		return (age.compareTo(end) < 0) ? start.plus(shorter(next, end)) : null;
	}

	/** The longest time for which a caller keeps others away. */
	public Duration lease() {
		return this.settings.lease();
	}

	/** After a cancel call whose result is unknown. */
	public Instant afterUnknownCancel(Instant now) {
		return now.plus(this.settings.firstCheck());
	}

	private Duration pause(int earlier, Duration limit) {
		Duration pause = this.settings.firstCheck().multipliedBy(1L << Math.min(earlier, 20));
		return shorter(pause, shorter(limit, this.settings.maxPause()));
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}
