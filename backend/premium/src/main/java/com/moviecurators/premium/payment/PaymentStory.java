package com.moviecurators.premium.payment;

import java.util.Locale;

import com.moviecurators.premium.payment.PaymentDetails.Step;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Tells the history of a payment in the member's language; Korean is the first. */
@Component
class PaymentStory {

	private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();

	PaymentStory() {
		this.sentences.setBasename("payment-history");
		this.sentences.setDefaultEncoding("UTF-8");
		this.sentences.setDefaultLocale(Locale.KOREAN);
	}

	Step tell(HistoryEntry entry, Locale locale) {
		return new Step(entry.at(), entry.from(), entry.to(), entry.actor(), entry.reason(),
				sentence(entry.reason(), locale));
	}

	String sentence(Reason reason, Locale locale) {
		return this.sentences.getMessage(reason.name(), null, locale);
	}

}
