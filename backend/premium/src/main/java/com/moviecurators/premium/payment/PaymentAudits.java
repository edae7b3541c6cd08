package com.moviecurators.premium.payment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.moviecurators.premium.account.MemberId;

/** What support reads of payments. The caller checks the permission. */
public interface PaymentAudits {

	/** The payment with this handle, of any member. */
	Optional<PaymentAudit> find(String order, Locale locale);

	/**
	 * The payments whose handle begins with these characters, newest first; the latest
	 * twenty of them.
	 */
	List<Found> startingWith(String beginning);

	/** All payments of the member, newest first. */
	List<PaymentSummary> ofMember(MemberId member);

	/**
	 * A payment that a search found.
	 *
	 * @param member who pays
	 * @param payment the payment
	 */
	record Found(MemberId member, PaymentSummary payment) {
	}

}
