package com.moviecurators.premium.payment.callback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Takes the query off every request for a return route, before anything else reads the
 * request. What is behind this filter can neither refuse the query nor log the
 * {@code pg_token} in it, at any log level.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReturnQueryFilter extends OncePerRequestFilter {

	private static final String ROUTES = "/kakaoPay/";

	/** Tomcat dispatches an error with the request as it came, query and all. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getDispatcherType() != DispatcherType.ERROR && !path(request).startsWith(ROUTES);
	}

	private static String path(HttpServletRequest request) {
		return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ReturnQuery.of(request.getQueryString()).storeIn(request);
		chain.doFilter(new WithoutQuery(request), response);
	}

	/** A request that shows no query and no parameters. */
	private static final class WithoutQuery extends HttpServletRequestWrapper {

		WithoutQuery(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getQueryString() {
			return null;
		}

		@Override
		public @Nullable String getParameter(String name) {
			return null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return null;
		}

	}

}
