package com.moviecurators.premium.payment;

import java.util.function.BooleanSupplier;

import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.Planting.OwnNode;
import com.moviecurators.premium.payment.approve.ApproveDefects;
import com.moviecurators.premium.payment.callback.CallbackDefects;
import com.moviecurators.premium.payment.cancel.CancelDefects;
import com.moviecurators.premium.payment.decide.DecisionDefects;
import com.moviecurators.premium.payment.pgtoken.TokenDefects;
import com.moviecurators.premium.payment.query.QueryDefects;
import com.moviecurators.premium.payment.reconcile.ReconcileDefects;
import com.moviecurators.premium.payment.refund.RefundDefects;
import com.moviecurators.premium.payment.start.BlockingAttemptDefect;
import com.moviecurators.premium.payment.withdrawal.WithdrawalDefects;

import org.springframework.context.support.GenericApplicationContext;

/**
 * What public KakaoPay code gets wrong. Planted into the beans of production, of which
 * one at a time is switched on, to see that the explorer notices. Each has the seed of a
 * schedule that shows it.
 */
public enum PlantedDefect {

	/** The tid is stored in a field that all members share. */
	TID_IN_A_SINGLETON("I3", "TWO_MEMBERS", SharedTidDefect.planting()),

	/** A time-out counts as a refusal. */
	TIMEOUT_IS_FAILURE("I1", "BUYING/16.LATE_EFFECT", ApproveDefects.timeoutIsRefusal()),

	/**
	 * An unknown approval is repeated without an inquiry, and "already paid" (-702)
	 * counts as a refusal.
	 */
	ALREADY_PAID_IS_FAILURE("I1", "BUYING/17.SILENCE",
			ApproveDefects.alreadyPaidIsRefusal().andThen(ReconcileDefects.unknownRepeated())),

	/** KakaoPay is called inside the transaction. */
	CALL_IN_A_TRANSACTION("I0", "BUYING", ApproveDefects.callInTransaction()),

	/** Two callers approve the same payment at once. */
	NO_SINGLE_WINNER("I2", "BUYING/16.DUPLICATE", ApproveDefects.secondWinner()),

	/** The returned token is not stored. */
	RETURN_NOT_STORED("I3", "CLOSING_THE_TAB", CallbackDefects.returnNotStored()),

	/** A new token replaces the earlier ones. */
	NEWEST_TOKEN_ONLY("I3", "BUYING/13.FORGED_RETURN", TokenDefects.newestOnly()),

	/** A payment that was started and not finished blocks the next one. */
	READY_ROW_BLOCKS("I3", "TWO_TABS", BlockingAttemptDefect.planting()),

	/** A return by the cancel route cancels the payment. */
	CANCEL_ROUTE_BELIEVED("I3", "BUYING/9.FORGED_CANCEL", CallbackDefects.cancelRouteBelieved()),

	/** A payment that is unknown for five minutes counts as failed. */
	AGE_PROVES_FAILURE("I1", "CHANGING_ONES_MIND/32.LATE_EFFECT", ReconcileDefects.ageProvesFailure()),

	/** The purchase rules are checked after the approve call. */
	RULE_AFTER_APPROVE("I2", "BUYING/4.PREMIUM_ELSEWHERE", ApproveDefects.ruleAfterApprove()),

	/** Premium is granted by an event after the commit. */
	GRANT_AFTER_COMMIT("I3", "BUYING/20.CRASH", new OwnNode(GrantAfterCommitDefect::plant, Planting.NONE)),

	/** The tid is deleted once the payment is approved. */
	IDENTITY_DESTROYED("I1", "BUYING", ApproveDefects.tidDeleted()),

	/** The token is logged. */
	TOKEN_LOGGED("I6", "BUYING", ApproveDefects.tokenLogged()),

	/** A refusal by KakaoPay ends in a 500. */
	REFUSAL_NOT_FORESEEN("I8", "BUYING/9.FORGED_RETURN", ApproveDefects.unforeseenRefusal()),

	/** History rows are deleted. */
	HISTORY_TIDIED("I5", "BUYING", ApproveDefects.historyTidied()),

	/** A call in which a server died counts as one that took no money. */
	DEAD_SERVERS_CALL("I1", "BUYING/16.CRASH_LATE_EFFECT/26.ACCOUNT_CLOSED",
			ReconcileDefects.deadServersCallForgotten()),

	/** The window for a late bank is counted from the creation of the payment. */
	WINDOW_SINCE_CREATION("I3", "CHANGING_ONES_MIND/32.LATER_EFFECT", ApproveDefects.windowSinceCreation()),

	/** The window for a late bank begins by the node's own clock. */
	WINDOW_BY_THE_NODES_CLOCK("I3", "BUYING/13.NODE_BEHIND/16.LATER_EFFECT", ApproveDefects.windowByTheNodesClock()),

	/** KakaoPay's own time is not compared with ours. */
	DATE_IGNORED("I7", "BUYING/16.LATER_EFFECT/35.DATABASE_AHEAD", ReconcileDefects.dateIgnored()),

	/** A closed payment is confirmed by the cluster's clock alone. */
	CONFIRMED_BY_OUR_CLOCK("I1", "BUYING/16.FAILED_THEN_LATE_EFFECT/28.DATABASE_AHEAD",
			ReconcileDefects.confirmedByOurClock()),

	/** A lease is judged by a time that this node measured seconds ago. */
	LEASE_BY_AN_OLD_TIME("I2", "CLOSING_THE_TAB/9.DATABASE_BEHIND/16.RECOVERY", ReconcileDefects.leaseByAnOldTime()),

	/** A late answer to an approve call counts although its claim is over. */
	CLAIM_IGNORED("I2", "BUYING/16.KEY_REFUSED/17.LATE_ANSWER/27.YIELD", ApproveDefects.claimIgnored()),

	/** A late answer to a cancel call counts although its claim is over. */
	REFUND_CLAIM_IGNORED("I2", "BUYING/16.PREMIUM_ELSEWHERE/25.KEY_REFUSED/26.LATE_ANSWER/36.YIELD",
			CancelDefects.claimIgnored()),

	/** The newest returned token is tried first. */
	NEWEST_TOKEN_FIRST("I3", "CLOSING_THE_TAB/13.FORGED_FLOOD", TokenDefects.newestFirst()),

	/** A payment that KakaoPay does not know is closed without a row in its history. */
	HISTORY_SKIPPED("I5", "BUYING/9.FORGED_CANCEL/10.UNKNOWN_TID", ReconcileDefects.unknownTidWithoutHistory()),

	/** A purchase is approved although a person decides about an earlier one. */
	EARLIER_REVIEW_IGNORED("I2", "BUYING_AGAIN/16.TOO_LATE_EFFECT", ApproveDefects.earlierReviewIgnored()),

	/** Members read the tid of their undecided payments. */
	TID_SHOWN("I6", "BUYING/16.SILENCE", QueryDefects.tidShown()),

	/** Premium is not held while a refund that ends it is under way. */
	PREMIUM_NOT_HELD("I3", "WITHDRAWING/6.LIST_OPENED", WithdrawalDefects.premiumNotHeld()),

	/** An opened premium list is not recorded. */
	USE_NOT_RECORDED("I3", "WITHDRAWING_AFTER_USE", WithdrawalDefects.useNotRecorded()),

	/** The claim of a cancel call is lost before the call. */
	REFUND_CLAIM_NOT_COMMITTED("I2", "WITHDRAWING/6.RECOVERY", CancelDefects.claimNotCommitted()),

	/** Whatever went back while a refund is unknown counts as that refund. */
	ANY_CANCEL_IS_OURS("I1", "CONSOLE_REFUND", CancelDefects.anyCancelIsOurs()),

	/** The cancel request does not say how much can still be canceled. */
	AVAILABLE_AMOUNT_MISSING("I1", "DECIDING_AGAINST_RECOVERY/34.LATE_EFFECT", CancelDefects.availableAmountMissing()),

	/** Access goes on when all the money went back in the partner console. */
	ACCESS_OUTLIVES_CONSOLE_REFUND("I3", "BUYING/18.CONSOLE_REFUND", RefundDefects.accessOutlivesConsoleRefund()),

	/** Nobody compares what KakaoPay shows of a payment that was made. */
	CONSOLE_REFUND_UNSEEN("I1", "CONSOLE_REFUND/1.GONE", ReconcileDefects.consoleRefundUnseen()),

	/** An act does not depend on what the admin saw. */
	REVISION_IGNORED("I9", "DECIDING_AGAINST_RECOVERY/27.DUPLICATE", DecisionDefects.revisionIgnored()),

	/** No act needs a second admin. */
	SECOND_ADMIN_FORGOTTEN("I9", "DECIDING", DecisionDefects.secondAdminForgotten()),

	/** What admins gave back before does not count. */
	PARTS_NOT_ADDED_UP("I9", "REFUNDING_ELSEWHERE", DecisionDefects.secondAdminByAmountOnly(Action.REFUND)),

	/** One admin alone closes a payment that KakaoPay does not explain. */
	CLOSED_BY_ONE("I9", "CLOSING_BY_ADMINS", DecisionDefects.secondAdminByAmountOnly(Action.CLOSE)),

	/** One admin alone records that money went back elsewhere. */
	REFUNDED_ELSEWHERE_BY_ONE("I9", "REFUNDING_ELSEWHERE",
			DecisionDefects.secondAdminByAmountOnly(Action.REFUNDED_ELSEWHERE)),

	/** Whoever proposed an act confirms it. */
	CONFIRMED_BY_THE_SAME("I9", "DECIDING", DecisionDefects.samePersonConfirms()),

	/** Admins close what KakaoPay shows as paid. */
	PAID_AND_CLOSED("I1", "REFUNDING_ELSEWHERE", DecisionDefects.kakaoPaysWordIgnored()),

	/** What was paid is asked about every half minute, for ever. */
	PAID_CHECKED_WITHOUT_END("I4", "BUYING", ReconcileDefects.paidCheckedWithoutEnd()),

	/** What an admin decided leaves no row in the history. */
	DECISION_WITHOUT_HISTORY("I5", "DECIDING", DecisionDefects.historySkipped());

	private final String invariant;

	private final String seed;

	private final Planting planting;

	PlantedDefect(String invariant, String seed, Planting planting) {
		this.invariant = invariant;
		this.seed = seed;
		this.planting = planting;
	}

	/** Which invariant it is expected to break, for instance {@code I2}. */
	public String invariant() {
		return this.invariant;
	}

	/** A schedule that shows the defect. */
	public String seed() {
		return this.seed;
	}

	/** Whether it cannot be switched on and off in a running node. */
	public boolean needsOwnNode() {
		return this.planting instanceof OwnNode;
	}

	/** Puts the defect into a node that is about to start. */
	public void plant(GenericApplicationContext node, BooleanSupplier active) {
		this.planting.plant(node, active);
	}

}
