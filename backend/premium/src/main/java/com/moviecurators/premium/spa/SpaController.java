package com.moviecurators.premium.spa;

import lombok.RequiredArgsConstructor;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the page on every route of the single-page app. The routes where KakaoPay sends
 * browsers have a controller of their own.
 */
@Controller
@RequiredArgsConstructor
class SpaController {

	private final SpaPage page;

	@GetMapping({ "/", "/index.html", "/sign-up", "/sign-in", "/membership", "/membership/{order}", "/account",
			"/curations", "/curations/premium", "/support", "/support/{order}" })
	ResponseEntity<Object> page() {
		return this.page.found();
	}

}
