package com.moviecurators.premium.payment;

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

	@GetMapping("/kakaoPay/success")
	String success(@RequestParam(required = false) @Nullable String order,
			@RequestParam(name = "pg_token", required = false) @Nullable String pgToken) {
		this.taking.take(order, pgToken);
		return "forward:/index.html";
	}

	@GetMapping({ "/kakaoPay/cancel", "/kakaoPay/fail" })
	String withoutToken() {
		return "forward:/index.html";
	}

}
