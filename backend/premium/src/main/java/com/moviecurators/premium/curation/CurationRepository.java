package com.moviecurators.premium.curation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lists. */
interface CurationRepository extends Repository<Curation, Long> {

	/** The lists for everybody, or those for premium members, with their films. */
	@Query("""
			select distinct curation from Curation curation
			join fetch curation.films film
			where curation.premium = :premium
			order by curation.displayOrder, film.displayOrder""")
	List<Curation> findWithFilms(boolean premium);

	/**
	 * The list with this slug, with its films. Compares the lengths too, as SQL ignores
	 * blanks at the end.
	 */
	@Query("""
			select curation from Curation curation
			join fetch curation.films film
			where curation.slug = :slug and length(curation.slug) = length(:slug)
			order by film.displayOrder""")
	Optional<Curation> findWithFilms(String slug);

	/** Whether there is a list with this slug, compared as above. */
	@Query("""
			select count(curation) > 0 from Curation curation
			where curation.slug = :slug and length(curation.slug) = length(:slug)""")
	boolean hasSlug(String slug);

}
