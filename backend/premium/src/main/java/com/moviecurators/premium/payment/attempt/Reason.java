package com.moviecurators.premium.payment.attempt;

/** Why a payment moved. Each has its sentence in {@code payment-timeline.properties}. */
public enum Reason {

	/** The member asked to pay. */
	STARTED,
	/** KakaoPay prepared the payment. */
	READY_ANSWERED,
	/** KakaoPay refused to prepare the payment. */
	READY_REFUSED,
	/** KakaoPay's ready call had no usable answer; without a tid nothing can be paid. */
	READY_UNANSWERED,
	/** The node that called ready never recorded an answer. */
	READY_OVERDUE,
	/** The member's browser came back with a {@code pg_token}. */
	RETURNED,
	/** A caller claimed the approval. */
	APPROVE_CLAIMED,
	/** KakaoPay approved. */
	APPROVE_ANSWERED,
	/** The result of the approve call is unknown. */
	APPROVE_UNCLEAR,
	/** The approve call certainly did nothing, and the payment is not the cause. */
	APPROVE_NOT_DONE,
	/** KakaoPay did not accept this {@code pg_token} (-708). */
	TOKEN_REFUSED,
	/** The member has not finished paying at KakaoPay (-701). */
	NOT_FINISHED,
	/** KakaoPay or the means of payment declined. */
	DECLINED,
	/** The node that claimed the approval never recorded an outcome. */
	LEASE_OVER,
	/** KakaoPay's inquiry says paid. */
	INQUIRY_PAID,
	/** KakaoPay's inquiry says not paid yet. */
	INQUIRY_NOT_PAID,
	/** KakaoPay's inquiry says that the member stopped. */
	INQUIRY_QUIT,
	/** KakaoPay's inquiry says that the payment failed. */
	INQUIRY_FAILED,
	/** The 15 minutes are over, or nobody can tell when they will be. */
	TIME_OVER,
	/** The member has premium already. */
	ALREADY_PREMIUM,
	/** A person decides about an earlier payment of the same member and plan. */
	EARLIER_IN_REVIEW,
	/** The account was closed. */
	ACCOUNT_CLOSED,
	/** KakaoPay says paid after the attempt was closed as unpaid. */
	PAID_AFTER_END,
	/** Paid by a member who has premium already: refunded. */
	PAID_ALREADY_PREMIUM,
	/** Paid for an account that was closed: refunded. */
	PAID_ACCOUNT_CLOSED,
	/** The member withdrew from the purchase, and is given money back. */
	REFUND_REQUESTED,
	/** An admin gives money back. */
	REFUND_DECIDED,
	/** Money went back by KakaoPay's partner console, not by a call of ours. */
	REFUNDED_IN_CONSOLE,
	/** KakaoPay names another amount than in the answer that was recorded. */
	AMOUNT_CORRECTED,
	/** Money went back without us, so that a refund under way was not made. */
	REFUND_OVERTAKEN,
	/** An admin records the payment as paid, as KakaoPay says. */
	RECORDED_AS_PAID,
	/** An admin closes the payment: no money moved. */
	CLOSED_BY_ADMIN,
	/** An admin records that the money went back by another way than KakaoPay. */
	REFUNDED_ELSEWHERE,
	/** An admin ended the access that was paid for, and no money went back by that. */
	ACCESS_ENDED,
	/** KakaoPay gave the money back. */
	REFUND_ANSWERED,
	/** KakaoPay's inquiry says that the money went back. */
	REFUND_CONFIRMED,
	/** KakaoPay refused the refund. */
	REFUND_REFUSED,
	/** KakaoPay shows another refunded amount than ours. */
	REFUND_DIFFERS,
	/** The refund failed, or its result stayed unknown, for too long. */
	REFUND_GAVE_UP,
	/** KakaoPay's answer names another order, payer or amount. */
	ANSWER_DIFFERS,
	/** KakaoPay's inquiry says something that this state does not explain. */
	INQUIRY_UNEXPECTED,
	/** KakaoPay's inquiry agrees with our records again: the review has ended. */
	RECORDS_AGREE,
	/** KakaoPay's inquiry says paid, and not how much. */
	AMOUNT_MISSING,
	/** Checks failed repeatedly through a fault of our own. */
	CHECKS_FAILED,
	/** The result stayed unknown for too long, or nobody can tell for how long. */
	GAVE_UP_ASKING;

	/** Whether an approve call with the same token follows, after a pause. */
	boolean isRetry() {
		return this == NOT_FINISHED || isPause();
	}

	/** Whether no approve call is made before the pause is over, whoever asks. */
	boolean isPause() {
		return this == APPROVE_NOT_DONE || this == INQUIRY_NOT_PAID;
	}

	/** Whether somebody asks for a refund by it. */
	boolean isRefundRequest() {
		return this == REFUND_REQUESTED || this == REFUND_DECIDED;
	}

	/** Whether KakaoPay's answer contradicts what it said before. */
	boolean isAboutAnswer() {
		return this == INQUIRY_UNEXPECTED || this == ANSWER_DIFFERS;
	}

	/** Whether a review for this reason ends by itself once KakaoPay can be asked. */
	public boolean isUnjudged() {
		return this == CHECKS_FAILED || this == GAVE_UP_ASKING || this == AMOUNT_MISSING;
	}

}
