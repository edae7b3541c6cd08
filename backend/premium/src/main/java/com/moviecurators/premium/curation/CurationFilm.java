package com.moviecurators.premium.curation;

import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A film in a list, with the curator's note. */
@Entity
class CurationFilm {

	@Id
	private Long id;

	private int displayOrder;

	private String titleKo;

	private String titleEn;

	private String originalTitle;

	private int releaseYear;

	private String directorKo;

	private String directorEn;

	private String noteKo;

	private String noteEn;

	/** For JPA. */
	@SuppressWarnings("NullAway.Init")
	protected CurationFilm() {
	}

	String title(Locale language) {
		return Languages.choose(language, this.titleKo, this.titleEn);
	}

	String originalTitle() {
		return this.originalTitle;
	}

	int releaseYear() {
		return this.releaseYear;
	}

	String director(Locale language) {
		return Languages.choose(language, this.directorKo, this.directorEn);
	}

	String note(Locale language) {
		return Languages.choose(language, this.noteKo, this.noteEn);
	}

}
