package com.moviecurators.premium.problem;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.springframework.context.i18n.LocaleContextHolder;

/** Messages about fields, in the language of the request. */
final class FieldMessages {

	/** The language of the machine must not be used. */
	private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

	private FieldMessages() {
	}

	static String text(String key) {
		return ResourceBundle.getBundle("ValidationMessages", LocaleContextHolder.getLocale(), NO_FALLBACK)
			.getString(key);
	}

}
