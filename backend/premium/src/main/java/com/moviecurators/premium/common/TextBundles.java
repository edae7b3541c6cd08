package com.moviecurators.premium.common;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Texts from properties files in UTF-8: Korean unless another language is there. */
public final class TextBundles {

	private TextBundles() {
	}

	/**
	 * The texts of one bundle. Each is a {@link java.text.MessageFormat}, also without
	 * arguments: an apostrophe is written twice.
	 * @param name of its file, without language and extension
	 */
	public static MessageSource of(String name) {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename(name);
		texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
		texts.setDefaultLocale(Locale.KOREAN);
		texts.setAlwaysUseMessageFormat(true);
		return texts;
	}

}
