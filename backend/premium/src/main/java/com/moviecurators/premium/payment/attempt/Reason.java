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
	/** The server that called ready never came back with an answer. */
	READY_OVERDUE,
	/** The member's browser came back with a {@code pg_token}. */
	RETURNED,
	/** A caller claimed the approval. */
	APPROVE_CLAIMED,
	/** KakaoPay approved. */
	APPROVE_ANSWERED,
	/** The approve call ended without an answer that tells. */
	APPROVE_UNCLEAR,
	/** The approve call certainly did nothing, through no fault of the payment. */
	APPROVE_NOT_DONE,
	/** KakaoPay did not accept this {@code pg_token} (-708). */
	TOKEN_REFUSED,
	/** The member has not finished paying at KakaoPay (-701). */
	NOT_FINISHED,
	/** KakaoPay or the means of payment declined. */
	DECLINED,
	/** The server that was approving never came back with an answer. */
	LEASE_OVER,
	/** KakaoPay's inquiry says paid. */
	INQUIRY_PAID,
	/** KakaoPay's inquiry says not paid yet. */
	INQUIRY_NOT_PAID,
	/** KakaoPay's inquiry says that the member stopped. */
	INQUIRY_QUIT,
	/** KakaoPay's inquiry says that the payment failed. */
	INQUIRY_FAILED,
	/** The 15 minutes are over. */
	TIME_OVER,
	/** The member has premium already. */
	ALREADY_PREMIUM,
	/** The account was closed. */
	ACCOUNT_CLOSED,
	/** KakaoPay says paid after the attempt had been ended as unpaid. */
	PAID_AFTER_END,
	/** Paid by a member who has premium already: given back. */
	PAID_ALREADY_PREMIUM,
	/** Paid for an account that was closed: given back. */
	PAID_ACCOUNT_CLOSED,
	/** KakaoPay gave the money back. */
	REFUND_ANSWERED,
	/** KakaoPay's inquiry says that the money went back. */
	REFUND_CONFIRMED,
	/** KakaoPay will not give the money back. */
	REFUND_REFUSED,
	/** KakaoPay's books show another sum given back than ours. */
	REFUND_DIFFERS,
	/** The money could not be given back, or nobody could find out, for too long. */
	REFUND_GAVE_UP,
	/** KakaoPay's answer names another order, payer or amount. */
	ANSWER_DIFFERS,
	/** KakaoPay's inquiry says something that this state does not explain. */
	INQUIRY_UNEXPECTED,
	/** Looking at it failed again and again through our own fault. */
	CHECKS_FAILED,
	/** Nobody could find out for too long. */
	GAVE_UP_ASKING

}
