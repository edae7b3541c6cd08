package com.moviecurators.premium.payment;

import java.util.Locale;
import java.util.Optional;

/** What support reads of payments. The caller checks the permission. */
public interface PaymentAudits {

	/** The payment with this handle, of any member. */
	Optional<PaymentAudit> find(String order, Locale locale);

}
