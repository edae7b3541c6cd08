package com.moviecurators.premium.payment.schedule;

import java.time.Duration;
import java.time.Instant;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Decides when a payment is next checked. Repeated pauses double, from
 * {@code first-check} (2 s) up to a limit.
 *
 * <table>
 * <caption>Times are defaults of {@link PaymentSettings}</caption>
 * <tr>
 * <th>situation</th>
 * <th>next check</th>
 * <th>because</th>
 * </tr>
 * <tr>
 * <td>attempt created, KakaoPay's ready call under way</td>
 * <td>30 s</td>
 * <td>by then the call is over; without a tid nothing can be paid</td>
 * </tr>
 * <tr>
 * <td>the member is at KakaoPay</td>
 * <td>at the end of the 15 minutes, then 30 s later</td>
 * <td>KakaoPay counts them by its own clock</td>
 * </tr>
 * <tr>
 * <td>a {@code pg_token} came back</td>
 * <td>4 s</td>
 * <td>the browser usually approves by itself</td>
 * </tr>
 * <tr>
 * <td>a caller has claimed an approval, a cancel call or a check</td>
 * <td>30 s</td>
 * <td>the lease outlives any call to KakaoPay</td>
 * </tr>
 * <tr>
 * <td>KakaoPay refused the token, or the call was not made</td>
 * <td>2 s, 4 s, 7 s, 7 s…</td>
 * <td>a member waits, and a payment has minutes only</td>
 * </tr>
 * <tr>
 * <td>the member has not finished at KakaoPay</td>
 * <td>2 s, 4 s… 1 min</td>
 * <td>a real token is tried when it arrives; this one is most likely forged</td>
 * </tr>
 * <tr>
 * <td>not finished or token refused, and another token is stored</td>
 * <td>at once; from the 20th claim on 7 s</td>
 * <td>it may be the good one; a flood must not become one of calls</td>
 * </tr>
 * <tr>
 * <td>the approve call ended unknown</td>
 * <td>2 s, 4 s, 7 s, 7 s…</td>
 * <td>the money may have moved</td>
 * </tr>
 * <tr>
 * <td>unknown, and KakaoPay shows it as unpaid: approved again</td>
 * <td>at once; later 2 s, 4 s… 1 min</td>
 * <td>a decline that nobody lists must not become a hundred requests to a card</td>
 * </tr>
 * <tr>
 * <td>KakaoPay could not be asked, or it may still charge</td>
 * <td>4 s, 8 s… 10 min</td>
 * <td>age proves nothing</td>
 * </tr>
 * <tr>
 * <td>a check failed through a fault of our own</td>
 * <td>2 s, 4 s… 10 min</td>
 * <td>it must not keep others from being checked</td>
 * </tr>
 * <tr>
 * <td>a refund was requested</td>
 * <td>at once</td>
 * <td>the money is the member's</td>
 * </tr>
 * <tr>
 * <td>a cancel call was refused for now</td>
 * <td>2 s, 4 s… 10 min</td>
 * <td>as for approvals, without a time limit at KakaoPay</td>
 * </tr>
 * <tr>
 * <td>a cancel call ended unknown</td>
 * <td>2 s</td>
 * <td>the money may have gone back</td>
 * </tr>
 * <tr>
 * <td>a refund has been unknown for a day, and a person was alerted</td>
 * <td>10 min, 20 min… 1 day</td>
 * <td>age proves nothing here either</td>
 * </tr>
 * <tr>
 * <td>KakaoPay answered the approve call with an ambiguous code</td>
 * <td>at once</td>
 * <td>its inquiry often knows already, and a member waits</td>
 * </tr>
 * <tr>
 * <td>closed as unpaid although an approve call was unknown</td>
 * <td>at the end of the window, and 6 h after the close by both clocks</td>
 * <td>a bank may be later than KakaoPay's verdict, and than any window</td>
 * </tr>
 * <tr>
 * <td>in review for a reason that a machine can judge</td>
 * <td>10 min, 20 min… 1 day</td>
 * <td>a machine judges as soon as it can</td>
 * </tr>
 * <tr>
 * <td>somebody reads an undecided payment</td>
 * <td>at once, every 5 s at most</td>
 * <td>a person waits ({@link CheckSchedule#expedite})</td>
 * </tr>
 * </table>
 */
@Component
@RequiredArgsConstructor
public class CheckPolicy {

	/** Claims count made-up tokens too: no member is to wait longer because of them. */
	private static final Duration MAX_PAUSE_BETWEEN_APPROVALS = Duration.ofSeconds(7);

	private static final Duration A_DAY = Duration.ofDays(1);

	private static final int CLAIMS_AT_ONCE = 20;

	private static final Duration MAX_PAUSE_WHILE_UNFINISHED = Duration.ofMinutes(1);

	private final PaymentSettings settings;

	/** When a ready call that was never answered is given up. */
	public Instant readyDeadline(Instant now) {
		return now.plus(this.settings.readyBudget());
	}

	/** When recovery approves a returned token that no browser has used. */
	public Instant afterReturn(Instant now) {
		return now.plus(this.settings.graceForApproval());
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
		return now.plus(A_DAY).plus(this.settings.confirmAfter()).plus(this.settings.lateApprovalWindow());
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
