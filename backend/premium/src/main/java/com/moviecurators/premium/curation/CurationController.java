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

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
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
	List<CurationAnswer> premium(@CurrentMember SignedInMember reader, Locale language) {
		return answers(this.reading.premium(reader.id()), language);
	}

	private static List<CurationAnswer> answers(List<Curation> curations, Locale language) {
		return curations.stream().map((curation) -> CurationAnswer.of(curation, language)).toList();
	}

	/**
	 * A list of films.
	 *
	 * @param slug identifies it in addresses
	 * @param title in the reader's language
	 * @param description why these films belong together
	 * @param films in reading order
	 */
	@Schema(name = "Curation")
	record CurationAnswer(String slug, String title, String description, List<FilmAnswer> films) {

		static CurationAnswer of(Curation curation, Locale language) {
			return new CurationAnswer(curation.slug(), curation.title(language), curation.description(language),
					curation.films().stream().map((film) -> FilmAnswer.of(film, language)).toList());
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
