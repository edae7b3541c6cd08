package com.moviecurators.premium.curation;

import java.util.List;
import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** A curated list of films. Only migrations write it. */
@Entity
class Curation {

	@Id
	private Long id;

	private String slug;

	private boolean premium;

	private boolean sample;

	private int displayOrder;

	private String titleKo;

	private String titleEn;

	private String descriptionKo;

	private String descriptionEn;

	private String introductionKo;

	private String introductionEn;

	@OneToMany(fetch = FetchType.LAZY)
	@JoinColumn(name = "curation_id")
	@OrderBy("displayOrder")
	private List<CurationFilm> films;

	/** For JPA. */
	@SuppressWarnings("NullAway.Init")
	protected Curation() {
	}

	String slug() {
		return this.slug;
	}

	String title(Locale language) {
		return Languages.choose(language, this.titleKo, this.titleEn);
	}

	String description(Locale language) {
		return Languages.choose(language, this.descriptionKo, this.descriptionEn);
	}

	String introduction(Locale language) {
		return Languages.choose(language, this.introductionKo, this.introductionEn);
	}

	boolean isPremium() {
		return this.premium;
	}

	/**
	 * Whether it is a premium list that everybody may read, to see what the others are
	 * like.
	 */
	boolean isSample() {
		return this.sample;
	}

	boolean isForEverybody() {
		return !this.premium || this.sample;
	}

	List<CurationFilm> films() {
		return this.films;
	}

}
