package com.moviecurators.premium.curation;

import java.util.List;

/**
 * A list, and what of it the reader may see.
 *
 * @param open whether the films are shown
 */
record ReadableCuration(Curation curation, boolean open) {

	static ReadableCuration open(Curation curation) {
		return new ReadableCuration(curation, true);
	}

	List<CurationFilm> films() {
		return this.open ? this.curation.films() : List.of();
	}

}
