package com.moviecurators.premium.curation;

import java.util.List;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads the lists. */
@Component
@RequiredArgsConstructor
class ReadingCurations {

	private final CurationRepository curations;

	private final Members members;

	/** The lists for everybody. */
	List<Curation> free() {
		return this.curations.findWithFilms(false);
	}

	/**
	 * The lists for premium members. Premium is checked now, not at sign-in.
	 * @throws PremiumRequired if the member is not premium
	 */
	List<Curation> premium(MemberId reader) {
		if (!this.members.isPremium(reader)) {
			throw new PremiumRequired();
		}
		return this.curations.findWithFilms(true);
	}

	/** What there is for premium members. The films and notes are theirs alone. */
	List<Curation> premiumContents() {
		return this.curations.findWithFilms(true);
	}

	/**
	 * One list.
	 * @param reader the member; null if nobody is signed in
	 * @throws UnknownCuration if there is none with this slug
	 */
	ReadableCuration one(String slug, @Nullable MemberId reader) {
		Curation curation = this.curations.findWithFilms(slug).orElseThrow(UnknownCuration::new);
		boolean open = curation.isForEverybody() || (reader != null && this.members.isPremium(reader));
		return new ReadableCuration(curation, open);
	}

	/** Whether there is a list with exactly this slug. */
	boolean isKnown(String slug) {
		return this.curations.hasSlug(slug);
	}

}
