package com.moviecurators.premium.explorer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What can be injected at a point. */
enum Fault {

	/**
	 * The node crashes and loses what it has not committed. A crash right before a
	 * request is a crash after the commit before it. A crash with an answer in hand is a
	 * crash while the answer is on its way.
	 */
	CRASH((point) -> point.isCommit() || point.isEffect()),
	/** The node crashes in its call, which takes effect 35 minutes later. */
	CRASH_LATE_EFFECT((point) -> point.isRequest() && point.movesMoney()),
	/** No answer comes: either the request or its answer is lost. */
	SILENCE(InjectionPoint::isOnTheWire),
	/** KakaoPay answers 503, before or after the call takes effect. */
	SERVER_ERROR(InjectionPoint::isOnTheWire),
	/**
	 * KakaoPay does not know the bank's result, before or after the call takes effect.
	 */
	AMBIGUOUS_CODE((point) -> point.isOnTheWire() && point.movesMoney()),
	/** An unclear method code, and the payment has failed. */
	UNCLEAR_CODE((point) -> point.isRequest() && point.isOf("approve")),
	/** A gateway answers with a page after the call took effect. */
	GARBAGE(InjectionPoint::isEffect),
	/** No answer comes, and the call takes effect 20 seconds later. */
	LATE_EFFECT((point) -> point.isRequest() && point.movesMoney()),
	/** No answer comes, and the call takes effect 35 minutes later. */
	LATER_EFFECT((point) -> point.isRequest() && point.movesMoney()),
	/** No answer comes, and the call takes effect beyond every window. */
	TOO_LATE_EFFECT((point) -> point.isRequest() && point.isOf("approve")),
	/**
	 * No answer comes, KakaoPay shows the payment as failed, and the call takes effect
	 * beyond every window.
	 */
	FAILED_THEN_LATE_EFFECT((point) -> point.isRequest() && point.isOf("approve")),
	/** The payment method is declined, which ends the payment. */
	DECLINED((point) -> point.isRequest() && point.isOf("approve")),
	/** KakaoPay does not accept our secret key. */
	KEY_REFUSED(InjectionPoint::isRequest),
	/** KakaoPay says that it does not know the tid. */
	UNKNOWN_TID((point) -> point.isRequest() && !point.isOf("ready")),
	/** A quota is used up, and KakaoPay wants us to wait. */
	TOLD_TO_WAIT(InjectionPoint::isRequest),
	/** The answer names another amount than the request. */
	WRONG_AMOUNT((point) -> point.isEffect() && (point.isOf("approve") || point.isOf("order"))),
	/** KakaoPay says paid, and not how much. */
	NO_AMOUNT((point) -> point.isEffect() && point.isOf("order")),
	/** The answer has an id that is too long and full of odd characters. */
	ODD_AID((point) -> point.isEffect() && point.movesMoney()),
	/** The answer arrives after the lease has expired and another node has taken over. */
	LATE_ANSWER((point) -> point.isAnswer() && !point.nested()),
	/** The interleaved action waits here until the interrupted request is over. */
	YIELD(InjectionPoint::allowsPause),
	/** The interleaved action waits here until its lease is over. */
	STALL(InjectionPoint::allowsPause),
	/** The member's last step is repeated at the other node. */
	DUPLICATE(InjectionPoint::allowsOthers),
	/** The member starts the same purchase in another tab, and pays there if asked to. */
	SECOND_TAB(InjectionPoint::allowsOthers),
	/** Somebody sends forged tokens for the member's order. */
	FORGED_RETURN(InjectionPoint::allowsOthers),
	/** Somebody sends more forged tokens than can be stored. */
	FORGED_FLOOD((point) -> point.allowsOthers() && point.isStep()),
	/** Somebody reports that the member came back by the cancel route. */
	FORGED_CANCEL(InjectionPoint::allowsOthers),
	/** The other node runs recovery passes. */
	RECOVERY(InjectionPoint::allowsOthers),
	/** The member becomes premium by other means. */
	PREMIUM_ELSEWHERE(InjectionPoint::allowsOthers),
	/** All that is left goes back in KakaoPay's partner console. */
	CONSOLE_REFUND((point) -> point.allowsOthers() && !point.isOf("ready") && !point.isStep()),
	/** A part goes back in KakaoPay's partner console. */
	CONSOLE_PART((point) -> point.allowsOthers() && point.isOf("cancel")),
	/** The member opens a premium list. */
	LIST_OPENED((point) -> point.allowsOthers() && point.isOf("cancel")),
	/** The member closes their account. */
	ACCOUNT_CLOSED(InjectionPoint::allowsOthers),
	/** The member closes the browser, and never comes back. */
	GONE(InjectionPoint::isStep),
	/** An hour passes. */
	HOUR_PASSES(InjectionPoint::allowsOthers),
	/** The database's clock jumps ahead, by nine hours. */
	DATABASE_AHEAD(InjectionPoint::allowsJump),
	/** The database's clock is set back, by 13 minutes. */
	DATABASE_BEHIND(InjectionPoint::allowsJump),
	/** KakaoPay's clock jumps ahead, by ten minutes. */
	KAKAOPAY_AHEAD(InjectionPoint::allowsJump),
	/** KakaoPay's clock is set back, by two hours. */
	KAKAOPAY_BEHIND(InjectionPoint::allowsJump),
	/** This node's own clock jumps ahead, by nine hours. */
	NODE_AHEAD(InjectionPoint::allowsJump),
	/** This node's own clock is set back, by nine hours. */
	NODE_BEHIND(InjectionPoint::allowsJump);

	private static final Set<Fault> HIDING_MONEY = EnumSet.of(CRASH, CRASH_LATE_EFFECT, SILENCE, SERVER_ERROR,
			AMBIGUOUS_CODE, UNCLEAR_CODE, GARBAGE, LATE_EFFECT, LATER_EFFECT, TOO_LATE_EFFECT, FAILED_THEN_LATE_EFFECT,
			LATE_ANSWER);

	/** After these a payment need not succeed. It must still be correct. */
	private static final Set<Fault> MAY_END_UNPAID = EnumSet.of(UNCLEAR_CODE, TOO_LATE_EFFECT, FAILED_THEN_LATE_EFFECT,
			DECLINED, UNKNOWN_TID, WRONG_AMOUNT, CONSOLE_REFUND, CONSOLE_PART, HOUR_PASSES, PREMIUM_ELSEWHERE,
			ACCOUNT_CLOSED, DATABASE_AHEAD, DATABASE_BEHIND, KAKAOPAY_AHEAD);

	/** Only a person can judge what follows from these. */
	private static final Set<Fault> MAY_END_IN_REVIEW = EnumSet.of(TOO_LATE_EFFECT, FAILED_THEN_LATE_EFFECT,
			UNKNOWN_TID, WRONG_AMOUNT);

	private static final Set<Fault> BEYOND_EVERY_WINDOW = EnumSet.of(TOO_LATE_EFFECT, FAILED_THEN_LATE_EFFECT);

	private static final Set<Fault> JUMPS_THAT_DISAGREE = EnumSet.of(DATABASE_AHEAD, DATABASE_BEHIND, KAKAOPAY_AHEAD,
			KAKAOPAY_BEHIND);

	private static final Set<Fault> OF_THE_TRANSPORT = EnumSet.of(CRASH_LATE_EFFECT, SILENCE, SERVER_ERROR,
			AMBIGUOUS_CODE, UNCLEAR_CODE, GARBAGE, LATE_EFFECT, LATER_EFFECT, TOO_LATE_EFFECT, FAILED_THEN_LATE_EFFECT,
			DECLINED, KEY_REFUSED, UNKNOWN_TID, TOLD_TO_WAIT, WRONG_AMOUNT, NO_AMOUNT, ODD_AID);

	private final Predicate<InjectionPoint> fits;

	Fault(Predicate<InjectionPoint> fits) {
		this.fits = fits;
	}

	boolean fits(InjectionPoint point) {
		return this.fits.test(point);
	}

	static List<Fault> fitting(InjectionPoint point) {
		return Arrays.stream(values()).filter((fault) -> fault.fits(point)).toList();
	}

	/** Whether it can leave it unknown for a while where the money is. */
	boolean hidesMoney() {
		return HIDING_MONEY.contains(this);
	}

	/** Whether an action in between meets the one that it interrupts. */
	boolean letsCallersMeet() {
		return this == YIELD || this == STALL;
	}

	/** Whether a member who wants to buy may end without premium, after this. */
	boolean mayEndUnpaid(Member member) {
		return MAY_END_UNPAID.contains(this)
				|| (this == GONE && !(member.atKakaoPay().delivered() && member.withdrawal().isDone()));
	}

	/** Whether the payment may end in review: only a person can judge. */
	boolean mayEndInReview() {
		return MAY_END_IN_REVIEW.contains(this);
	}

	/** Whether admins find out that the only way out is another one than they wanted. */
	boolean keepsStaffFromDeciding() {
		return this == ACCOUNT_CLOSED || this == PREMIUM_ELSEWHERE || this == CONSOLE_REFUND;
	}

	/** Whether the money may move after the payment was closed. */
	boolean isBeyondEveryWindow() {
		return BEYOND_EVERY_WINDOW.contains(this);
	}

	/** Whether it matters at the end of a run, beside the state. */
	boolean isExcuse() {
		return MAY_END_UNPAID.contains(this) || MAY_END_IN_REVIEW.contains(this) || JUMPS_THAT_DISAGREE.contains(this)
				|| this == GONE;
	}

	/** Whether the cluster's clock and KakaoPay's disagree from here on. */
	boolean makesClocksDisagree() {
		return JUMPS_THAT_DISAGREE.contains(this);
	}

	/** Whether the transport injects it. */
	boolean isOfTheTransport() {
		return OF_THE_TRANSPORT.contains(this);
	}

}
