package com.moviecurators.premium.drill.check;

import java.util.Set;

/**
 * A contradiction that the checker found.
 *
 * @param kind its kind
 * @param about the payment or member
 * @param text what was expected and what is
 */
public record Finding(Kind kind, String about, String text) {

	private static final Set<Kind> LOST = Set.of(Kind.CHARGE_NOT_RECORDED, Kind.MORE_HELD, Kind.NOT_PREMIUM,
			Kind.PERIOD_WITHOUT_PREMIUM, Kind.PREMIUM_NOT_SHOWN, Kind.RETURN_LOST, Kind.CANCEL_NOT_RECORDED,
			Kind.REFUND_NOT_AT_KAKAOPAY);

	private static final Set<Kind> DOUBLED = Set.of(Kind.CHARGED_TWICE, Kind.PAYS_TWICE, Kind.REFUNDED_TWICE,
			Kind.REFUND_NOBODY_ASKED_FOR);

	/** Returns whether money, premium or a return is lost. */
	public boolean isLoss() {
		return LOST.contains(this.kind);
	}

	/** Returns whether money moved more often than it may. */
	public boolean isDoubled() {
		return DOUBLED.contains(this.kind);
	}

	/**
	 * How the records of KakaoPay, our database and the members can contradict each
	 * other. Each kind is found by one check only, so that a seeded discrepancy of each
	 * shows that the checker needs each of its checks.
	 */
	public enum Kind {

		/** KakaoPay took money that our database has not recorded. */
		CHARGE_NOT_RECORDED,
		/** KakaoPay holds more than our database has recorded. */
		MORE_HELD,
		/** KakaoPay holds less than our database has recorded. */
		LESS_HELD,
		/** One payment was charged twice. */
		CHARGED_TWICE,
		/** A member pays for two payments. */
		PAYS_TWICE,
		/** We recorded a payment that KakaoPay does not know. */
		PAYMENT_NOT_AT_KAKAOPAY,
		/** The status of a payment does not fit what went back. */
		STATUS_DIFFERS,
		/** KakaoPay took another amount than we recorded. */
		AMOUNT_DIFFERS,
		/** KakaoPay has another aid than we recorded. */
		AID_DIFFERS,
		/** A payment is not final at the end. */
		PAYMENT_UNDECIDED,
		/** Whoever pays is not premium, or has no open period. */
		NOT_PREMIUM,
		/** Whoever has an open period is not premium. */
		PERIOD_WITHOUT_PREMIUM,
		/** A period is open that no money backs. */
		PERIOD_KEPT,
		/** Whoever paid once is premium without an open period. */
		PREMIUM_KEPT,
		/** Whoever never paid is premium. */
		PREMIUM_NEVER_PAID,
		/** Premium is on hold at the end. */
		LEFT_ON_HOLD,
		/** KakaoPay gave money back that our database has not recorded. */
		CANCEL_NOT_RECORDED,
		/** We recorded a refund that KakaoPay does not know. */
		REFUND_NOT_AT_KAKAOPAY,
		/** KakaoPay carried a refund out twice. */
		REFUNDED_TWICE,
		/** Money went back more often than somebody asked for it. */
		REFUND_NOBODY_ASKED_FOR,
		/** A refund is not final at the end. */
		REFUND_UNDECIDED,
		/** A decision and the audit log contradict each other. */
		NOT_IN_AUDIT_LOG,
		/** One admin decided what needs two. */
		DECIDED_ALONE,
		/** Admins gave back other amounts than they decided. */
		NOT_CARRIED_OUT,
		/** A payment that admins recorded as paid is not. */
		NOT_RECORDED_AS_PAID,
		/** A proposal is open at the end. */
		PROPOSAL_OPEN,
		/** A history has a gap. */
		HISTORY_GAP,
		/** A history ends with another status than its payment or refund. */
		HISTORY_ENDS_ELSEWHERE,
		/** A server took the return of a member who is not premium. */
		RETURN_LOST,
		/** Whoever was charged is told not to be premium. */
		PREMIUM_NOT_SHOWN,
		/** A member whose money went back is told to be premium. */
		PREMIUM_SHOWN,
		/** A member got another amount back than the terms give. */
		WRONG_SHARE,
		/** A member was told that another amount went back. */
		WRONG_REFUND_TOLD,
		/** Whoever was charged was shown that nothing was. */
		CHARGE_DENIED,
		/** Whoever was not charged was shown a payment. */
		UNPAID_SHOWN_AS_PAID,
		/** A receipt names another amount. */
		WRONG_RECEIPT,
		/** A member was shown that more went back. */
		REFUND_CLAIMED,
		/** A payment was shown as refunded that KakaoPay holds. */
		REFUNDED_AND_HELD,
		/** A member was last shown that another amount went back. */
		REFUND_NOT_SHOWN,
		/** A payment was shown with two final statuses. */
		TWO_ENDS_SHOWN,
		/**
		 * A member got no answer, or an error of ours that is not a 503 with a problem.
		 */
		SERVER_ERROR

	}

}
