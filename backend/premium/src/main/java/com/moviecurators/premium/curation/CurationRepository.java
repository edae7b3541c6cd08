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

	/** The list with this slug, with its films. */
	@Query("""
			select curation from Curation curation
			join fetch curation.films film
			where curation.slug = :slug
			order by film.displayOrder""")
	Optional<Curation> findWithFilms(String slug);

	@Query("select curation.slug from Curation curation where curation.slug = :slug")
	Optional<String> findSlug(String slug);

}
