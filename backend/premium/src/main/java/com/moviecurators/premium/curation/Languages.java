package com.moviecurators.premium.curation;

import java.util.Locale;

/** The languages that lists are written in: Korean unless English is asked for. */
final class Languages {

	private Languages() {
	}

	static String choose(Locale language, String korean, String english) {
		return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : korean;
	}

}
