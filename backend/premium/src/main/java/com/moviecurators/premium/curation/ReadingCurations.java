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
	 * The lists for premium members. Premium is checked now, not at sign-in, and it is
	 * recorded that the member has opened them.
	 * @throws PremiumRequired if the member is not premium
	 * @throws RefundInProgress if the member has opened none yet, and premium is on hold
	 */
	List<Curation> premium(MemberId reader) {
		if (!isOpen(reader)) {
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
	 * @throws RefundInProgress as above, if the list is for premium members only
	 */
	ReadableCuration one(String slug, @Nullable MemberId reader) {
		Curation curation = this.curations.findWithFilms(slug).orElseThrow(UnknownCuration::new);
		boolean open = curation.isForEverybody() || (reader != null && isOpen(reader));
		return new ReadableCuration(curation, open);
	}

	private boolean isOpen(MemberId reader) {
		return switch (this.members.openPremium(reader)) {
			case OPENED -> true;
			case NOT_PREMIUM -> false;
			case ON_HOLD -> throw new RefundInProgress();
		};
	}

	/** Whether there is a list with exactly this slug. */
	boolean isKnown(String slug) {
		return this.curations.hasSlug(slug);
	}

}
