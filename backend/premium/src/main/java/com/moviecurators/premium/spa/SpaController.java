package com.moviecurators.premium.spa;

import lombok.RequiredArgsConstructor;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the page on the routes of the single-page app. Two kinds have a controller of
 * their own: {@code /curations/{slug}}, whose slug may be unknown, and those where
 * KakaoPay sends browsers.
 */
@Controller
@RequiredArgsConstructor
class SpaController {

	private final SpaPage page;

	@GetMapping({ "/", "/index.html", "/sign-up", "/sign-in", "/membership", "/membership/{order}",
			"/membership/{order}/receipt", "/account", "/curations", "/curations/premium", "/support",
			"/support/{order}" })
	ResponseEntity<Object> page() {
		return this.page.found();
	}

}
