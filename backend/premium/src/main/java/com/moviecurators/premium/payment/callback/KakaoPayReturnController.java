package com.moviecurators.premium.payment.callback;

import com.moviecurators.premium.common.ratelimit.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The routes that KakaoPay sends browsers to. The server stores the token of a success
 * first; then the SPA takes over at the same address.
 */
@Slf4j
@Controller
@RequiredArgsConstructor
class KakaoPayReturnController {

	private final TimeLimitedReceiving receiving;

	private final ReturnPage page;

	@GetMapping("/kakaoPay/success")
	ResponseEntity<Object> success(HttpServletRequest request) {
		this.receiving.receive(ReturnQuery.of(request), ClientAddress.of(request));
		return this.page.after(request);
	}

	@GetMapping({ "/kakaoPay/cancel", "/kakaoPay/fail" })
	ResponseEntity<Object> withoutToken(HttpServletRequest request) {
		return this.page.after(request);
	}

	/** Answers with the page nevertheless: its script brings the token again. */
	@ExceptionHandler
	ResponseEntity<Object> failed(Exception ex, HttpServletRequest request) {
		log.error("A return could not be received; the page will report it again", ex);
		return this.page.after(request);
	}

}
