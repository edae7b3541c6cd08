package com.moviecurators.premium.payment;

import java.util.Locale;

import com.moviecurators.premium.common.TextBundles;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why an act is refused, in words, from {@code payment-decisions.properties}. */
@Component
public class DecisionMessages {

	private final MessageSource texts = TextBundles.of("payment-decisions");

	/** The sentence for this refusal in the reader's language. */
	public String sentence(DecisionRefusal refusal, Locale locale) {
		return this.texts.getMessage(refusal.name(), null, locale);
	}

}
