package com.moviecurators.premium.web;

import lombok.RequiredArgsConstructor;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Routes that the single-page app knows: each is answered with its page. */
@Controller
@RequiredArgsConstructor
class SpaController {

	private final SpaPage page;

	@GetMapping({ "/", "/index.html", "/sign-up", "/sign-in", "/membership", "/membership/**", "/curations",
			"/curations/premium" })
	ResponseEntity<Object> page() {
		return this.page.found();
	}

}
