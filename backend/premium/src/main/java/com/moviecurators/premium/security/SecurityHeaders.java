package com.moviecurators.premium.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * Security headers of every response, those of Tomcat included. HSTS is added over TLS
 * only.
 */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

	private static final String OWN_THINGS_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	/** Swagger UI has inline styles. Its routes exist in development only. */
	private static final String DOCUMENTATION = OWN_THINGS_ONLY.replace("style-src 'self'",
			"style-src 'self' 'unsafe-inline'");

	private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	@Bean
	HeaderWriter securityHeaderWriter() {
		return new CompositeHeaderWriter(
				List.of(new XContentTypeOptionsHeaderWriter(), new XXssProtectionHeaderWriter(), new HstsHeaderWriter(),
						new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
						new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER), opener(), resource(),
						new PermissionsPolicyHeaderWriter(NO_DEVICES), SecurityHeaders::contentSecurityPolicy,
						SecurityHeaders::cacheControl));
	}

	private static HeaderWriter opener() {
		CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
		opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
		return opener;
	}

	private static HeaderWriter resource() {
		CrossOriginResourcePolicyHeaderWriter resource = new CrossOriginResourcePolicyHeaderWriter();
		resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
		return resource;
	}

	private static void contentSecurityPolicy(HttpServletRequest request, HttpServletResponse response) {
		boolean documentation = path(request).startsWith("/swagger-ui/");
		response.setHeader("Content-Security-Policy", documentation ? DOCUMENTATION : OWN_THINGS_ONLY);
	}

	/**
	 * No cache stores personal data or a page with a {@code pg_token} in its address. A
	 * route of the API whose answer is the same for everybody may say otherwise.
	 */
	private static void cacheControl(HttpServletRequest request, HttpServletResponse response) {
		String path = path(request);
		boolean undecided = path.startsWith("/api/") && !response.containsHeader(HttpHeaders.CACHE_CONTROL);
		if (undecided || path.startsWith("/kakaoPay/")) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

	/** The path; empty if Tomcat could not read it. */
	private static String path(HttpServletRequest request) {
		@Nullable String path = request.getServletPath();
		return (path != null) ? path : "";
	}

}
