package com.moviecurators.premium.payment.callback;

import java.net.URI;
import java.util.Map;

import com.moviecurators.premium.common.Origin;
import com.moviecurators.premium.spa.SpaPage;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page that takes over after a return.
 *
 * @param own the page that this application serves
 * @param origin of a front end elsewhere, which gets the same path, order and token
 * instead; null if there is none
 */
record ReturnPage(SpaPage own, @Nullable Origin origin) {

	ResponseEntity<Object> after(HttpServletRequest request) {
		return (this.origin != null) ? elsewhere(this.origin.address(request.getRequestURI()), ReturnQuery.of(request))
				: this.own.foundForOnce();
	}

	private static ResponseEntity<Object> elsewhere(URI page, ReturnQuery query) {
		UriComponentsBuilder address = UriComponentsBuilder.fromUri(page);
		add(address, "order", query.order());
		add(address, "pg_token", query.pgToken());
		return ResponseEntity.status(HttpStatus.FOUND).location(address.encode().build().toUri()).build();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
		if (value != null) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
