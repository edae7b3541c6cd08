package com.moviecurators.premium.curation;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the lists in the reader's language. */
@RestController
@RequestMapping("/api/curations")
@RequiredArgsConstructor
@Tag(name = "Curations")
class CurationController {

	private final ReadingCurations reading;

	@GetMapping
	@Operation(summary = "Lists for everybody")
	List<CurationAnswer> free(Locale language) {
		return answers(this.reading.free(), language);
	}

	@GetMapping("/premium")
	@Operation(summary = "Lists for premium members")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "premium-required")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = "refund-in-progress")
	List<CurationAnswer> premium(@CurrentMember SignedInMember reader, Locale language) {
		return answers(this.reading.premium(reader.id()), language);
	}

	@GetMapping("/premium/summaries")
	@Operation(summary = "What there is for premium members, without the films")
	List<CurationSummary> summaries(Locale language) {
		return this.reading.premiumContents()
			.stream()
			.map((curation) -> CurationSummary.of(curation, language))
			.toList();
	}

	@GetMapping("/{slug}")
	@Operation(summary = "One list; a premium list shows its films to premium members only, unless it is the sample")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "not-found")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = "refund-in-progress")
	CurationAnswer one(@PathVariable String slug, @CurrentMember @Nullable SignedInMember reader, Locale language) {
		return CurationAnswer.of(this.reading.one(slug, (reader != null) ? reader.id() : null), language);
	}

	private static List<CurationAnswer> answers(List<Curation> curations, Locale language) {
		return curations.stream()
			.map(ReadableCuration::open)
			.map((curation) -> CurationAnswer.of(curation, language))
			.toList();
	}

	/**
	 * A list of films.
	 *
	 * @param slug identifies it in addresses
	 * @param title in the reader's language
	 * @param description why these films belong together
	 * @param introduction the curator's introduction
	 * @param premium whether it is for premium members
	 * @param sample whether it is the premium list that everybody may read
	 * @param open whether the reader sees the films
	 * @param filmCount the number of films, seen or not
	 * @param films in reading order; empty if not open
	 */
	@Schema(name = "Curation")
	record CurationAnswer(String slug, String title, String description, String introduction, boolean premium,
			boolean sample, boolean open, int filmCount, List<FilmAnswer> films) {

		static CurationAnswer of(ReadableCuration readable, Locale language) {
			Curation curation = readable.curation();
			return new CurationAnswer(curation.slug(), curation.title(language), curation.description(language),
					curation.introduction(language), curation.isPremium(), curation.isSample(), readable.open(),
					curation.films().size(),
					readable.films().stream().map((film) -> FilmAnswer.of(film, language)).toList());
		}

	}

	/**
	 * What a list is about, for a table of contents.
	 *
	 * @param slug identifies it in addresses
	 * @param title in the reader's language
	 * @param description why these films belong together
	 * @param sample whether everybody may read it
	 * @param filmCount the number of films
	 */
	@Schema(name = "CurationSummary")
	record CurationSummary(String slug, String title, String description, boolean sample, int filmCount) {

		static CurationSummary of(Curation curation, Locale language) {
			return new CurationSummary(curation.slug(), curation.title(language), curation.description(language),
					curation.isSample(), curation.films().size());
		}

	}

	/**
	 * A film in a list.
	 *
	 * @param title in the reader's language
	 * @param originalTitle the title at the first release
	 * @param year of the first release
	 * @param director the director
	 * @param note the curator's note
	 */
	@Schema(name = "Film")
	record FilmAnswer(String title, String originalTitle, int year, String director, String note) {

		static FilmAnswer of(CurationFilm film, Locale language) {
			return new FilmAnswer(film.title(language), film.originalTitle(), film.releaseYear(),
					film.director(language), film.note(language));
		}

	}

}
