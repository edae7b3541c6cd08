package com.moviecurators.premium.payment;

import com.moviecurators.kakaopay.OrderStatus;

/**
 * The answer matrix: one reaction to each status of KakaoPay in each state of ours. No
 * switch here has a default, so that a new status or state does not compile until it has
 * its reactions. {@code docs/answer-matrix.md} shows the same as a table.
 */
final class InquiryReactions {

	private InquiryReactions() {
	}

	/** What to do when KakaoPay tells this of an attempt in this state. */
	static Reaction to(OrderStatus told, PaymentStatus state) {
		return switch (state) {
			// Nothing to ask about yet; the claimant's turn; a person's turn.
			case CREATED, APPROVING, IN_REVIEW -> Reaction.NOTHING;
			case READY -> whileOpen(told, Reaction.WAIT, Reaction.LATE_MONEY);
			case RETURNED -> whileOpen(told, Reaction.WAIT, Reaction.RECORD);
			case UNKNOWN -> whileOpen(told, Reaction.TRY_AGAIN, Reaction.RECORD);
			case APPROVED -> ifOnly(OrderStatus.SUCCESS_PAYMENT, told);
			case PARTIALLY_REFUNDED -> ifOnly(OrderStatus.PART_CANCEL_PAYMENT, told);
			case REFUNDING -> whileGivingBack(told);
			case REFUNDED -> ifOnly(OrderStatus.CANCEL_PAYMENT, told);
			case CANCELED, FAILED, EXPIRED -> onceEndedUnpaid(told);
		};
	}

	private static Reaction whileOpen(OrderStatus told, Reaction notPaid, Reaction paid) {
		return switch (told) {
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD -> notPaid;
			case SUCCESS_PAYMENT -> paid;
			case QUIT_PAYMENT -> Reaction.END_AS_CANCELED;
			case FAIL_PAYMENT, FAIL_AUTH_PASSWORD -> Reaction.END_AS_FAILED;
			case PART_CANCEL_PAYMENT, CANCEL_PAYMENT, ISSUED_SID, UNRECOGNIZED -> Reaction.REVIEW;
		};
	}

	private static Reaction onceEndedUnpaid(OrderStatus told) {
		return switch (told) {
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT,
					FAIL_AUTH_PASSWORD ->
				Reaction.NOTHING;
			case SUCCESS_PAYMENT -> Reaction.LATE_MONEY;
			case PART_CANCEL_PAYMENT, CANCEL_PAYMENT, ISSUED_SID, UNRECOGNIZED -> Reaction.REVIEW;
		};
	}

	private static Reaction whileGivingBack(OrderStatus told) {
		return switch (told) {
			case SUCCESS_PAYMENT, PART_CANCEL_PAYMENT, CANCEL_PAYMENT -> Reaction.COMPARE_REFUND;
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT,
					FAIL_AUTH_PASSWORD, ISSUED_SID, UNRECOGNIZED ->
				Reaction.REVIEW;
		};
	}

	/** Of a payment that was made only one word agrees with our books. */
	private static Reaction ifOnly(OrderStatus agreeing, OrderStatus told) {
		return (told == agreeing) ? Reaction.NOTHING : Reaction.REVIEW;
	}

}
