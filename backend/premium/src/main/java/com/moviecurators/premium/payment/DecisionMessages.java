package com.moviecurators.premium.payment;

import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Why an act is refused, in words, from {@code payment-decisions.properties}. */
@Component
public class DecisionMessages {

	private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

	DecisionMessages() {
		this.bundle.setBasename("payment-decisions");
		this.bundle.setDefaultEncoding("UTF-8");
		this.bundle.setDefaultLocale(Locale.KOREAN);
	}

	/** The sentence for this refusal in the reader's language. */
	public String sentence(DecisionRefusal refusal, Locale locale) {
		return this.bundle.getMessage(refusal.name(), null, locale);
	}

}
