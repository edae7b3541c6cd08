package com.moviecurators.premium.payment.reconcile;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.cancel.RefundReconciliation;
import org.jspecify.annotations.Nullable;

/**
 * One action for each of KakaoPay's statuses in each of our states. No switch has a
 * default, so a new status or state does not compile until it has its actions.
 * {@code backend/docs/reconciliation-matrix.md} shows it as a table.
 */
final class ReconciliationMatrix {

	private ReconciliationMatrix() {
	}

	/**
	 * The action for KakaoPay's status of this attempt. What a machine can judge in
	 * review is judged like any other unknown result. But once KakaoPay has said "paid",
	 * without an amount, "not paid" decides nothing.
	 */
	static ReconciliationAction actionFor(OrderStatus reported, PaymentAttempt attempt) {
		if (attempt.isClosedByAdmin() && !RefundReconciliation.isAboutRefund(reported)) {
			// Admins closed it, knowing that KakaoPay says nothing clear.
			return ReconciliationAction.NOTHING;
		}
		boolean comparable = attempt.wentBackElsewhere() || attempt.isInReviewByAnswer();
		if (comparable && RefundReconciliation.isAboutRefund(reported)) {
			// What KakaoPay cancels now goes back a second time, or the review may end.
			return ReconciliationAction.COMPARE_REFUNDS;
		}
		if (!attempt.isJudgeable()) {
			return actionFor(reported, attempt.status());
		}
		ReconciliationAction action = actionFor(reported, PaymentStatus.UNKNOWN);
		return (isPaidWithoutAmount(attempt) && action.isUnpaid()) ? ReconciliationAction.ASK_AGAIN : action;
	}

	/** Whether KakaoPay has said "paid", and not how much. */
	static boolean isPaidWithoutAmount(PaymentAttempt attempt) {
		return attempt.history().stream().anyMatch((entry) -> entry.reason() == Reason.AMOUNT_MISSING);
	}

	/** The action for KakaoPay's status of an attempt in this state. */
	static ReconciliationAction actionFor(OrderStatus reported, PaymentStatus state) {
		return switch (state) {
			// Nothing to ask about yet; the claimant decides; a person decides, unless
			// a machine can: that is judged as UNKNOWN.
			case CREATED, APPROVING -> ReconciliationAction.NOTHING;
			case IN_REVIEW -> whileReviewed(reported);
			case READY -> whileOpen(reported, ReconciliationAction.WAIT, ReconciliationAction.UNEXPECTED_CAPTURE);
			case RETURNED -> whileOpen(reported, ReconciliationAction.WAIT, ReconciliationAction.RECORD);
			case UNKNOWN -> whileOpen(reported, ReconciliationAction.RETRY_APPROVAL, ReconciliationAction.RECORD);
			case APPROVED -> oncePaid(OrderStatus.SUCCESS_PAYMENT, reported);
			case PARTIALLY_REFUNDED, REFUNDING -> oncePaid(null, reported);
			case REFUNDED -> oncePaid(OrderStatus.CANCEL_PAYMENT, reported);
			case CANCELED, FAILED, EXPIRED -> onceEndedUnpaid(reported);
		};
	}

	private static ReconciliationAction whileOpen(OrderStatus reported, ReconciliationAction notPaid,
			ReconciliationAction paid) {
		return switch (reported) {
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD -> notPaid;
			case SUCCESS_PAYMENT -> paid;
			case QUIT_PAYMENT -> ReconciliationAction.CLOSE_AS_CANCELED;
			case FAIL_PAYMENT, FAIL_AUTH_PASSWORD -> ReconciliationAction.CLOSE_AS_FAILED;
			case PART_CANCEL_PAYMENT, CANCEL_PAYMENT -> ReconciliationAction.COMPARE_REFUNDS;
			case ISSUED_SID, UNRECOGNIZED -> ReconciliationAction.REVIEW;
		};
	}

	private static ReconciliationAction onceEndedUnpaid(OrderStatus reported) {
		return switch (reported) {
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT,
					FAIL_AUTH_PASSWORD ->
				ReconciliationAction.NOTHING;
			case SUCCESS_PAYMENT -> ReconciliationAction.UNEXPECTED_CAPTURE;
			case PART_CANCEL_PAYMENT, CANCEL_PAYMENT -> ReconciliationAction.COMPARE_REFUNDS;
			case ISSUED_SID, UNRECOGNIZED -> ReconciliationAction.REVIEW;
		};
	}

	/**
	 * Of a payment that was made KakaoPay can only say how much of it went back. A status
	 * that says nothing of money contradicts nothing: KakaoPay may have added it.
	 */
	private static ReconciliationAction oncePaid(@Nullable OrderStatus agreeing, OrderStatus reported) {
		return switch (reported) {
			case SUCCESS_PAYMENT, PART_CANCEL_PAYMENT, CANCEL_PAYMENT ->
				(reported == agreeing) ? ReconciliationAction.NOTHING : ReconciliationAction.COMPARE_REFUNDS;
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT,
					FAIL_AUTH_PASSWORD ->
				ReconciliationAction.REVIEW;
			case ISSUED_SID, UNRECOGNIZED -> ReconciliationAction.NOTHING;
		};
	}

	/** A person decides. But what went back without us is recorded. */
	private static ReconciliationAction whileReviewed(OrderStatus reported) {
		return switch (reported) {
			case PART_CANCEL_PAYMENT, CANCEL_PAYMENT -> ReconciliationAction.COMPARE_REFUNDS;
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD, ISSUED_SID, SUCCESS_PAYMENT,
					QUIT_PAYMENT, FAIL_PAYMENT, FAIL_AUTH_PASSWORD, UNRECOGNIZED ->
				ReconciliationAction.NOTHING;
		};
	}

}
