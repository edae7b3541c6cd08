package com.moviecurators.premium.payment;

import java.time.Instant;
import java.util.List;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.attempt.PaymentRefused;

/** What support writes about payments. */
public interface CaseNotes {

	/**
	 * The notes about the payment, oldest first: at most 200.
	 * @throws PaymentRefused if there is no such payment
	 */
	List<Note> read(String order);

	/**
	 * Writes a note, and an entry of the audit log with it.
	 * @param text 1 to 1000 characters
	 * @param revision of the case as the author saw it
	 * @throws PaymentRefused if there is no such payment
	 * @throws DecisionRefused if the case has another revision by now, or 200 notes
	 */
	void write(SignedInMember author, String order, String text, long revision);

	/** A note. */
	record Note(MemberId author, Instant at, String text) {
	}

}
