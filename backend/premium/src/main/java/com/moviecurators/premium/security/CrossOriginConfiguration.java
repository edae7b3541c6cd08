package com.moviecurators.premium.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.moviecurators.premium.common.Origin;
import com.moviecurators.premium.common.Origins;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Allows one other origin to call the API, if a single-page app is served there. It must
 * be of the same site, or browsers do not send the cookie.
 */
@Configuration(proxyBeanMethods = false)
class CrossOriginConfiguration {

	private static final Duration PREFLIGHT_GOOD_FOR = Duration.ofHours(1);

	@Bean
	CorsConfigurationSource corsConfigurationSource(Origins origins) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		if (origins.frontEndOrigin() != null) {
			source.registerCorsConfiguration("/api/**", allowing(origins.frontEndOrigin(), origins.returnOrigin()));
		}
		return source;
	}

	private static CorsConfiguration allowing(Origin... origins) {
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(Arrays.stream(origins).map(Origin::toString).toList());
		cors.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
		cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "Idempotency-Key",
				HttpHeaders.ACCEPT_LANGUAGE));
		cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.LOCATION));
		cors.setAllowCredentials(true);
		cors.setMaxAge(PREFLIGHT_GOOD_FOR);
		return cors;
	}

}
