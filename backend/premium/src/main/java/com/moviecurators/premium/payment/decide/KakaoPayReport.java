package com.moviecurators.premium.payment.decide;

import java.util.Objects;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.cancel.CanceledAmount;
import org.jspecify.annotations.Nullable;

/** What KakaoPay's answer to an order inquiry means for a decision. */
enum KakaoPayReport {

	/** Paid as ordered, nothing given back. */
	PAID,
	/** Paid, with another amount than was ordered. */
	ANOTHER_AMOUNT,
	/** Paid, for another order or by another payer than ours. */
	ANOTHER_PAYER,
	/** Paid, and it does not say how much. */
	NO_AMOUNT,
	/** Paid, and a part given back that is in our records too. */
	PARTLY_REFUNDED,
	/** Paid, and all given back. */
	REFUNDED,
	/** Paid, and another amount was taken or given back than in our records. */
	RECORDS_DIFFER,
	/** Not paid yet, and that can still change. */
	PAYABLE,
	/** Not paid, and the time for that is over by both clocks. */
	TIME_OVER,
	/** The payer stopped. */
	STOPPED,
	/** The payment failed. */
	FAILED,
	/** Not paid, although it said "paid" before, without an amount. */
	CONTRADICTS_ITSELF,
	/** KakaoPay does not know the tid, and nobody came back from it. */
	UNKNOWN_TID,
	/** KakaoPay does not know the tid, and somebody came back from it. */
	UNKNOWN_TID_AFTER_RETURN,
	/** A status that a one-time payment does not have. */
	UNCLEAR,
	/** There is no tid to ask about. */
	NO_TID;

	/**
	 * Sorts the answer.
	 * @param timeOver whether "not paid yet" can no longer change
	 */
	static KakaoPayReport of(CaseState state, CaseInquiry asked, boolean timeOver) {
		OrderAnswer answer = asked.answer();
		if (answer == null) {
			return withoutAnswer(state, asked);
		}
		return switch (answer.status()) {
			case SUCCESS_PAYMENT, PART_CANCEL_PAYMENT, CANCEL_PAYMENT -> paid(state, answer);
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD ->
				unpaid(state, timeOver ? TIME_OVER : PAYABLE);
			case QUIT_PAYMENT -> unpaid(state, STOPPED);
			case FAIL_PAYMENT, FAIL_AUTH_PASSWORD -> unpaid(state, FAILED);
			case ISSUED_SID, UNRECOGNIZED -> UNCLEAR;
		};
	}

	private static KakaoPayReport withoutAnswer(CaseState state, CaseInquiry asked) {
		if (asked.inquiry() == null) {
			return NO_TID;
		}
		return state.hasReturned() ? UNKNOWN_TID_AFTER_RETURN : UNKNOWN_TID;
	}

	private static KakaoPayReport unpaid(CaseState state, KakaoPayReport report) {
		return state.wasSaidPaid() ? CONTRADICTS_ITSELF : report;
	}

	private static KakaoPayReport paid(CaseState state, OrderAnswer answer) {
		Amount amount = answer.amount();
		long refunded = canceled(answer);
		if (amount != null && refunded >= amount.total()) {
			return REFUNDED;
		}
		if (refunded != state.refunded() || !isAsRecorded(state, amount)) {
			return RECORDS_DIFFER;
		}
		if (!isOurs(state, answer)) {
			return ANOTHER_PAYER;
		}
		if (amount == null) {
			return NO_AMOUNT;
		}
		boolean asOrdered = amount.total() == state.attempt().totalAmount();
		return !asOrdered ? ANOTHER_AMOUNT : (refunded > 0) ? PARTLY_REFUNDED : PAID;
	}

	private static boolean isAsRecorded(CaseState state, @Nullable Amount amount) {
		return amount == null || state.approval() == null || state.approval().totalAmount() == amount.total();
	}

	/** How much KakaoPay has given back; -1 if it does not say. */
	private static long canceled(OrderAnswer answer) {
		Amount canceled = CanceledAmount.of(answer);
		return (canceled != null) ? canceled.total() : -1;
	}

	/** An inquiry may leave order and payer out. */
	private static boolean isOurs(CaseState state, OrderAnswer answer) {
		String order = state.attempt().order();
		String payer = state.attempt().partnerUserId();
		return Objects.requireNonNullElse(answer.partnerOrderId(), order).equals(order)
				&& Objects.requireNonNullElse(answer.partnerUserId(), payer).equals(payer);
	}

}
