package com.moviecurators.premium.explorer;

import java.util.Arrays;
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
	CRASH((point) -> isCommit(point) || point.kind() == InjectionPointKind.EFFECT),
	/** No answer comes: either the request or its answer is lost. */
	SILENCE((point) -> isInTransport(point)),
	/** KakaoPay answers 503, before or after the call takes effect. */
	SERVER_ERROR((point) -> isInTransport(point)),
	/**
	 * KakaoPay does not know the bank's result, before or after the call takes effect.
	 */
	AMBIGUOUS_CODE((point) -> isInTransport(point) && point.movesMoney()),
	/** A gateway answers with a page after the call took effect. */
	GARBAGE((point) -> point.kind() == InjectionPointKind.EFFECT),
	/** No answer comes, and the call takes effect 20 seconds later. */
	LATE_EFFECT((point) -> point.kind() == InjectionPointKind.REQUEST && point.movesMoney()),
	/** The payment method is declined, which ends the payment. */
	DECLINED((point) -> point.kind() == InjectionPointKind.REQUEST && point.call().equals("approve")),
	/** KakaoPay does not accept our secret key. */
	KEY_REFUSED((point) -> point.kind() == InjectionPointKind.REQUEST),
	/** The answer names another amount than the request. */
	WRONG_AMOUNT((point) -> point.kind() == InjectionPointKind.EFFECT
			&& (point.call().equals("approve") || point.call().equals("order"))),
	/** The answer arrives after the lease has expired and another node has taken over. */
	LATE_ANSWER((point) -> point.kind() == InjectionPointKind.ANSWER && !point.nested()),
	/** The member's last step is repeated at the other node. */
	DUPLICATE((point) -> allowsOthers(point)),
	/** The member starts the same purchase in another tab, and pays there if asked to. */
	SECOND_TAB((point) -> allowsOthers(point)),
	/** Somebody sends forged tokens for the member's order. */
	FORGED_RETURN((point) -> allowsOthers(point)),
	/** Somebody reports that the member came back by the cancel route. */
	FORGED_CANCEL((point) -> allowsOthers(point)),
	/** The other node runs a recovery pass. */
	RECOVERY((point) -> allowsOthers(point)),
	/** All clocks jump an hour ahead. */
	CLOCK_JUMP((point) -> allowsOthers(point)),
	/** The member becomes premium by other means. */
	PREMIUM_ELSEWHERE((point) -> allowsOthers(point)),
	/** The member closes their account. */
	ACCOUNT_CLOSED((point) -> allowsOthers(point)),
	/** The member closes the browser, and never comes back. */
	GONE((point) -> point.kind() == InjectionPointKind.STEP);

	/** After these a payment need not succeed. It must still be correct. */
	private static final Set<Fault> MAY_END_UNPAID = Set.of(DECLINED, CLOCK_JUMP, PREMIUM_ELSEWHERE, ACCOUNT_CLOSED);

	private final Predicate<InjectionPoint> fits;

	Fault(Predicate<InjectionPoint> fits) {
		this.fits = fits;
	}

	/** Whether it can leave it unknown for a while where the money is. */
	boolean hidesMoney() {
		return switch (this) {
			case CRASH, SILENCE, SERVER_ERROR, AMBIGUOUS_CODE, GARBAGE, LATE_EFFECT, LATE_ANSWER -> true;
			case DECLINED, KEY_REFUSED, WRONG_AMOUNT, DUPLICATE, SECOND_TAB, FORGED_RETURN, FORGED_CANCEL, RECOVERY,
					CLOCK_JUMP, PREMIUM_ELSEWHERE, ACCOUNT_CLOSED, GONE ->
				false;
		};
	}

	boolean fits(InjectionPoint point) {
		return this.fits.test(point);
	}

	/** Whether a member who wants to buy may end without premium, after this. */
	boolean mayEndUnpaid(Member member) {
		return this == WRONG_AMOUNT || MAY_END_UNPAID.contains(this) || (this == GONE && !member.delivered());
	}

	/**
	 * Whether the payment may end in review: only a person decides between two amounts.
	 */
	boolean mayEndInReview() {
		return this == WRONG_AMOUNT;
	}

	static List<Fault> fitting(InjectionPoint point) {
		return Arrays.stream(values()).filter((fault) -> fault.fits(point)).toList();
	}

	/** Whether the transport injects it. */
	boolean isOfTheTransport() {
		return switch (this) {
			case SILENCE, SERVER_ERROR, AMBIGUOUS_CODE, GARBAGE, LATE_EFFECT, DECLINED, KEY_REFUSED, WRONG_AMOUNT ->
				true;
			case CRASH, LATE_ANSWER, DUPLICATE, SECOND_TAB, FORGED_RETURN, FORGED_CANCEL, RECOVERY, CLOCK_JUMP,
					PREMIUM_ELSEWHERE, ACCOUNT_CLOSED, GONE ->
				false;
		};
	}

	private static boolean isInTransport(InjectionPoint point) {
		return point.kind() == InjectionPointKind.REQUEST || point.kind() == InjectionPointKind.EFFECT;
	}

	private static boolean isCommit(InjectionPoint point) {
		return point.kind() == InjectionPointKind.BEFORE_COMMIT || point.kind() == InjectionPointKind.AFTER_COMMIT;
	}

	/** Whether others can act here: no lock is held, and nothing is interleaved yet. */
	private static boolean allowsOthers(InjectionPoint point) {
		return !point.nested() && (point.kind() == InjectionPointKind.STEP || point.kind() == InjectionPointKind.REQUEST
				|| point.kind() == InjectionPointKind.ANSWER);
	}

}
