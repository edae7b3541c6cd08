package com.moviecurators.premium.payment.callback;

import com.moviecurators.premium.common.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The routes that KakaoPay sends browsers to. The server stores the token of a success
 * first; then the SPA takes over at the same address.
 */
@Controller
@RequiredArgsConstructor
class KakaoPayReturnController {

	private final ReturnRoute route;

	private final ReturnPage page;

	@GetMapping("/kakaoPay/success")
	String success(@RequestParam(required = false) @Nullable String order,
			@RequestParam(name = "pg_token", required = false) @Nullable String pgToken, HttpServletRequest request) {
		this.route.receive(order, pgToken, ClientAddress.of(request));
		return this.page.view(request);
	}

	@GetMapping({ "/kakaoPay/cancel", "/kakaoPay/fail" })
	String withoutToken(HttpServletRequest request) {
		return this.page.view(request);
	}

}
