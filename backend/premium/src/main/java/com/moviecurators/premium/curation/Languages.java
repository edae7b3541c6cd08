package com.moviecurators.premium.curation;

import java.util.Locale;

/** The languages of the lists: Korean, or English on request. */
final class Languages {

	private Languages() {
	}

	static String choose(Locale language, String korean, String english) {
		return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : korean;
	}

}
