package com.moviecurators.premium.payment.timeline;

import java.util.Locale;

import com.moviecurators.premium.payment.attempt.HistoryEntry;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.query.PaymentDetails.Step;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Tells the history of a payment in the member's language; Korean is the first. */
@Component
public class ReasonMessages {

	private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();

	ReasonMessages() {
		this.sentences.setBasename("payment-history");
		this.sentences.setDefaultEncoding("UTF-8");
		this.sentences.setDefaultLocale(Locale.KOREAN);
	}

	public Step step(HistoryEntry entry, Locale locale) {
		return new Step(entry.at(), entry.from(), entry.to(), entry.actor(), entry.reason(),
				sentence(entry.reason(), locale));
	}

	public String sentence(Reason reason, Locale locale) {
		return this.sentences.getMessage(reason.name(), null, locale);
	}

}
