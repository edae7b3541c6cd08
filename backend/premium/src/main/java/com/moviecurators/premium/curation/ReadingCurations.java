package com.moviecurators.premium.curation;

import java.util.List;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import lombok.RequiredArgsConstructor;

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

}
