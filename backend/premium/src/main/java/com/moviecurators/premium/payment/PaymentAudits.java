package com.moviecurators.premium.payment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.moviecurators.premium.account.MemberId;

/** What those who help members may read of payments. Whoever asks decides who may. */
public interface PaymentAudits {

	/** The payment with this handle, whoever's it is. */
	Optional<PaymentAudit> find(String order, Locale locale);

	/** All payments of the member, newest first. */
	List<PaymentSummary> ofMember(MemberId member);

}
