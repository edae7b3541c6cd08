package com.moviecurators.premium.payment.callback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a return address brings. Of a parameter that is given twice the first value
 * counts, as in the page's script. Nothing else in the query matters, readable or not.
 *
 * @param order the handle; null if it is missing or unreadable
 * @param pgToken KakaoPay's {@code pg_token}; null if it is missing or unreadable
 */
record ReturnQuery(@Nullable String order, @Nullable String pgToken) {

	private static final String ATTRIBUTE = ReturnQuery.class.getName();

	private static final ReturnQuery NOTHING = new ReturnQuery(null, null);

	/** Reads both from the query as the browser sent it. */
	static ReturnQuery of(@Nullable String query) {
		return new ReturnQuery(first(query, "order"), first(query, "pg_token"));
	}

	/** What {@link ReturnQueryFilter} took from the request. */
	static ReturnQuery of(ServletRequest request) {
		Object taken = request.getAttribute(ATTRIBUTE);
		return (taken instanceof ReturnQuery query) ? query : NOTHING;
	}

	void storeIn(ServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	private static @Nullable String first(@Nullable String query, String name) {
		String value = UriComponentsBuilder.newInstance().query(query).build().getQueryParams().getFirst(name);
		try {
			return (value != null) ? URLDecoder.decode(value, StandardCharsets.UTF_8) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Hides the token. */
	@Override
	public String toString() {
		return "ReturnQuery[order=" + this.order + "]";
	}

}
