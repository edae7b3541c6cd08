package com.moviecurators.premium.payment.callback;

import com.moviecurators.premium.common.Origin;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The page that takes over after a return.
 *
 * @param origin of a front end elsewhere, which gets the same path and query; null for
 * the page that this application serves
 */
record ReturnPage(@Nullable Origin origin) {

	String view(HttpServletRequest request) {
		if (this.origin == null) {
			return "forward:/index.html";
		}
		String query = request.getQueryString();
		return "redirect:" + this.origin.address(request.getRequestURI()) + ((query != null) ? "?" + query : "");
	}

}
