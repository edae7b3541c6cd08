package com.moviecurators.premium.payment;

/**
 * Why an act of an admin is refused. Each has its sentence in
 * {@code payment-decisions.properties}.
 */
public enum DecisionRefusal {

	/** There is no such payment. */
	UNKNOWN_ORDER(Kind.UNKNOWN_ORDER),
	/** The payment has no such decision. */
	UNKNOWN_DECISION(Kind.UNKNOWN_DECISION),
	/** The caller is no admin any more. */
	NO_ADMIN(Kind.FORBIDDEN),
	/** Something has happened in the case since the admin saw it. */
	CASE_CHANGED(Kind.CASE_CHANGED),
	/** The payment is the admin's own. */
	OWN_PAYMENT(Kind.OWN_PAYMENT),
	/** Whoever proposed it cannot confirm it. */
	SAME_PERSON(Kind.SAME_PERSON),
	/** KakaoPay could not be asked. */
	KAKAOPAY_AWAY(Kind.KAKAOPAY_UNAVAILABLE),
	/** Recovery still decides. */
	UNDECIDED(Kind.NOT_POSSIBLE),
	/** Closed as unpaid already. */
	CLOSED(Kind.NOT_POSSIBLE),
	/** Recorded as paid already. */
	RECORDED(Kind.NOT_POSSIBLE),
	/** No payment is recorded of which money could go back. */
	NOTHING_PAID(Kind.NOT_POSSIBLE),
	/** All of it has gone back. */
	REFUNDED(Kind.NOT_POSSIBLE),
	/** A refund is under way, or its result is unknown. */
	REFUND_OPEN(Kind.NOT_POSSIBLE),
	/** KakaoPay has refused no refund of it. */
	NO_REFUSED_REFUND(Kind.NOT_POSSIBLE),
	/** The amount is more than what is left of the payment. */
	MORE_THAN_LEFT(Kind.NOT_POSSIBLE),
	/** The member has paid for the same already, and has it. */
	PAID_ELSEWHERE(Kind.NOT_POSSIBLE),
	/** The member's account is closed. */
	ACCOUNT_CLOSED(Kind.NOT_POSSIBLE),
	/** Another decision waits for a second admin. */
	AWAITS_CONFIRMATION(Kind.NOT_POSSIBLE),
	/** The proposal has been confirmed, declined or overtaken. */
	ANSWERED(Kind.NOT_POSSIBLE),
	/** The case has as many notes as it may have. */
	TOO_MANY_NOTES(Kind.NOT_POSSIBLE),
	/** KakaoPay says paid. */
	SAYS_PAID(Kind.CONTRADICTS_KAKAOPAY),
	/** KakaoPay does not say paid. */
	SAYS_NOT_PAID(Kind.CONTRADICTS_KAKAOPAY),
	/** KakaoPay says that it can still be paid. */
	STILL_PAYABLE(Kind.CONTRADICTS_KAKAOPAY),
	/** KakaoPay says paid, and not how much. */
	NO_AMOUNT(Kind.CONTRADICTS_KAKAOPAY),
	/** KakaoPay names another order or payer. */
	ANOTHER_PAYER(Kind.CONTRADICTS_KAKAOPAY),
	/** KakaoPay has given all of it back. */
	SAYS_REFUNDED(Kind.CONTRADICTS_KAKAOPAY),
	/** KakaoPay has taken or given back another amount than we have recorded. */
	RECORDS_DIFFER(Kind.CONTRADICTS_KAKAOPAY),
	/** What KakaoPay says explains nothing. */
	SAYS_NOTHING(Kind.CONTRADICTS_KAKAOPAY);

	private final Kind kind;

	DecisionRefusal(Kind kind) {
		this.kind = kind;
	}

	/** Which problem it is. */
	public Kind kind() {
		return this.kind;
	}

	/** The problems. */
	public enum Kind {

		UNKNOWN_ORDER, UNKNOWN_DECISION, FORBIDDEN, CASE_CHANGED, OWN_PAYMENT, SAME_PERSON, KAKAOPAY_UNAVAILABLE,
		NOT_POSSIBLE, CONTRADICTS_KAKAOPAY

	}

}
