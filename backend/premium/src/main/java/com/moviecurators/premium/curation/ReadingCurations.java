package com.moviecurators.premium.curation;

import java.util.List;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Somebody reads the lists. */
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
	 * The lists for premium members. Whether the reader is one is asked now, not when
	 * they signed in.
	 * @throws PremiumRequired when they are not
	 */
	List<Curation> premium(MemberId reader) {
		if (!this.members.isPremium(reader)) {
			throw new PremiumRequired();
		}
		return this.curations.findWithFilms(true);
	}

}
