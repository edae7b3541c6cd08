package com.moviecurators.premium.spa;

import jakarta.servlet.RequestDispatcher;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Serves the page on every route of the single-page app. */
@Controller
@RequiredArgsConstructor
class SpaController {

	private final SpaPage page;

	@GetMapping({ "/", "/index.html", "/sign-up", "/sign-in", "/membership", "/membership/{order}", "/account",
			"/curations", "/curations/premium", "/support", "/support/{order}" })
	ResponseEntity<Object> page(@RequestAttribute(name = RequestDispatcher.FORWARD_REQUEST_URI,
			required = false) @Nullable String forwardedFrom) {
		return (forwardedFrom != null) ? this.page.foundForOnce() : this.page.found();
	}

}
