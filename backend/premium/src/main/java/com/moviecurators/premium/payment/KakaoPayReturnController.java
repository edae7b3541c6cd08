package com.moviecurators.premium.payment;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The routes that KakaoPay sends browsers to. The server takes a success first and keeps
 * its token; then the SPA takes over on the same address.
 */
@Controller
@RequiredArgsConstructor
class KakaoPayReturnController {

	private final TakingReturn taking;

	private final FrontEnd frontEnd;

	@GetMapping("/kakaoPay/success")
	String success(@RequestParam(required = false) @Nullable String order,
			@RequestParam(name = "pg_token", required = false) @Nullable String pgToken, HttpServletRequest request) {
		this.taking.take(order, pgToken);
		return this.frontEnd.view(request);
	}

	@GetMapping({ "/kakaoPay/cancel", "/kakaoPay/fail" })
	String withoutToken(HttpServletRequest request) {
		return this.frontEnd.view(request);
	}

}
