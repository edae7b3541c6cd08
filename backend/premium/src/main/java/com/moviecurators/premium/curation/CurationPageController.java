package com.moviecurators.premium.curation;

import com.moviecurators.premium.spa.SpaPage;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Serves the page of each list. The address of a list that there is not is not found. */
@Controller
@RequiredArgsConstructor
class CurationPageController {

	private final ReadingCurations reading;

	private final SpaPage page;

	@GetMapping("/curations/{slug}")
	ResponseEntity<Object> page(@PathVariable String slug, HttpServletRequest request) throws NoResourceFoundException {
		if (!this.reading.isKnown(slug)) {
			throw new NoResourceFoundException(HttpMethod.GET, request.getRequestURI(), "curations/" + slug);
		}
		return this.page.found();
	}

}
