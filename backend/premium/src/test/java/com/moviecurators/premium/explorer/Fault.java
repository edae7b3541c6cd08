package com.moviecurators.premium.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What can be made to happen at a point. */
enum Fault {

	/**
	 * The node dies here, with all that it has not committed. To die right before a
	 * request is sent is to die after the commit before it; to die with an answer in hand
	 * is to die while it is on its way.
	 */
	CRASH((point) -> isCommit(point) || point.kind() == InjectionPointKind.EFFECT),
	/**
	 * No answer comes: the request was lost on the way, or it took effect and the answer
	 * was.
	 */
	SILENCE((point) -> isOnTheWire(point)),
	/** KakaoPay answers 503, before or after it did its work. */
	SERVER_ERROR((point) -> isOnTheWire(point)),
	/** The bank's result is unknown to KakaoPay, before or after it did its work. */
	AMBIGUOUS_CODE((point) -> isOnTheWire(point) && point.movesMoney()),
	/** A gateway answers with a page, after KakaoPay did its work. */
	GARBAGE((point) -> point.kind() == InjectionPointKind.EFFECT),
	/** No answer comes, and KakaoPay does its work some 20 seconds later. */
	LATE_EFFECT((point) -> point.kind() == InjectionPointKind.REQUEST && point.movesMoney()),
	/** The means of payment declines: certain, and the end of this payment. */
	DECLINED((point) -> point.kind() == InjectionPointKind.REQUEST && point.call().equals("approve")),
	/** KakaoPay does not accept our key: certain, and ours to mend. */
	KEY_REFUSED((point) -> point.kind() == InjectionPointKind.REQUEST),
	/** The answer names another amount than was asked for. */
	WRONG_AMOUNT((point) -> point.kind() == InjectionPointKind.EFFECT
			&& (point.call().equals("approve") || point.call().equals("order"))),
	/** The answer arrives after the lease, which another node has taken over. */
	LATE_ANSWER((point) -> point.kind() == InjectionPointKind.ANSWER && !point.nested()),
	/** The member's last step comes once more, at the other node. */
	DUPLICATE((point) -> letsOthersIn(point)),
	/** The member begins the same purchase in another tab, and pays there if asked to. */
	SECOND_TAB((point) -> letsOthersIn(point)),
	/** Somebody brings made-up tokens for the member's order. */
	FORGED_RETURN((point) -> letsOthersIn(point)),
	/** Somebody says that the member came back by the cancel route. */
	FORGED_CANCEL((point) -> letsOthersIn(point)),
	/** The other node's recovery worker makes a pass. */
	RECOVERY((point) -> letsOthersIn(point)),
	/** All clocks jump an hour ahead. */
	CLOCK_JUMP((point) -> letsOthersIn(point)),
	/** The member becomes premium by other means. */
	PREMIUM_ELSEWHERE((point) -> letsOthersIn(point)),
	/** The member closes their account. */
	ACCOUNT_CLOSED((point) -> letsOthersIn(point)),
	/** The member closes the browser, and never comes back. */
	GONE((point) -> point.kind() == InjectionPointKind.STEP);

	/** After these a payment need not succeed; it must still be right. */
	private static final Set<Fault> MAY_END_UNPAID = Set.of(DECLINED, CLOCK_JUMP, PREMIUM_ELSEWHERE, ACCOUNT_CLOSED);

	private final Predicate<InjectionPoint> fits;

	Fault(Predicate<InjectionPoint> fits) {
		this.fits = fits;
	}

	boolean fits(InjectionPoint point) {
		return this.fits.test(point);
	}

	/** Whether a member who wants to buy may end without premium, after this. */
	boolean mayEndUnpaid(Member member) {
		return this == WRONG_AMOUNT || MAY_END_UNPAID.contains(this) || (this == GONE && !member.delivered());
	}

	/** Whether a person may be asked: a machine must not decide between two amounts. */
	boolean mayEndInReview() {
		return this == WRONG_AMOUNT;
	}

	static List<Fault> fitting(InjectionPoint point) {
		return Arrays.stream(values()).filter((fault) -> fault.fits(point)).toList();
	}

	/** Whether it is for the wire to play; all others happen beside it. */
	boolean isOfTheWire() {
		return switch (this) {
			case SILENCE, SERVER_ERROR, AMBIGUOUS_CODE, GARBAGE, LATE_EFFECT, DECLINED, KEY_REFUSED, WRONG_AMOUNT ->
				true;
			case CRASH, LATE_ANSWER, DUPLICATE, SECOND_TAB, FORGED_RETURN, FORGED_CANCEL, RECOVERY, CLOCK_JUMP,
					PREMIUM_ELSEWHERE, ACCOUNT_CLOSED, GONE ->
				false;
		};
	}

	private static boolean isOnTheWire(InjectionPoint point) {
		return point.kind() == InjectionPointKind.REQUEST || point.kind() == InjectionPointKind.EFFECT;
	}

	private static boolean isCommit(InjectionPoint point) {
		return point.kind() == InjectionPointKind.BEFORE_COMMIT || point.kind() == InjectionPointKind.AFTER_COMMIT;
	}

	/**
	 * Nothing is held here, and nobody else has raced in yet. What comes right after a
	 * commit is one of these moments too.
	 */
	private static boolean letsOthersIn(InjectionPoint point) {
		return !point.nested() && (point.kind() == InjectionPointKind.STEP || point.kind() == InjectionPointKind.REQUEST
				|| point.kind() == InjectionPointKind.ANSWER);
	}

}
