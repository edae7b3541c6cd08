package com.moviecurators.premium.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Security headers of every response. Spring adds HSTS over TLS only.
 */
final class SecurityHeaders {

	private static final String OWN_THINGS_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	/** Swagger UI has inline styles. Its routes exist in development only. */
	private static final String DOCUMENTATION = OWN_THINGS_ONLY.replace("style-src 'self'",
			"style-src 'self' 'unsafe-inline'");

	private SecurityHeaders() {
	}

	static void write(HeadersConfigurer<HttpSecurity> headers) {
		headers.frameOptions((frames) -> frames.deny())
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(
					(permissions) -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
			.cacheControl((cache) -> cache.disable())
			.addHeaderWriter(SecurityHeaders::contentSecurityPolicy)
			.addHeaderWriter(SecurityHeaders::cacheControl);
	}

	private static void contentSecurityPolicy(HttpServletRequest request, HttpServletResponse response) {
		boolean documentation = request.getServletPath().startsWith("/swagger-ui/");
		response.setHeader("Content-Security-Policy", documentation ? DOCUMENTATION : OWN_THINGS_ONLY);
	}

	/** No cache stores personal data or a page with a {@code pg_token} in its address. */
	private static void cacheControl(HttpServletRequest request, HttpServletResponse response) {
		String path = pathAsked(request);
		if (path.startsWith("/api/") || path.startsWith("/kakaoPay/")) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

	/** The path that the browser requested, even after a forward. */
	private static String pathAsked(HttpServletRequest request) {
		Object forwardedFrom = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
		return (forwardedFrom instanceof String path) ? path : request.getServletPath();
	}

}
