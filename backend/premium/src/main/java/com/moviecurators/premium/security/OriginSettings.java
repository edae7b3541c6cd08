package com.moviecurators.premium.security;

import java.net.URI;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The origins of browsers.
 *
 * @param returnOrigin the public address, for instance
 * {@code https://premium.example.com}
 * @param frontEndOrigin the origin of a single-page app elsewhere; null if this
 * application serves it
 * @param cookies settings of cookies
 */
@Validated
@ConfigurationProperties("premium")
record OriginSettings(@NotNull URI returnOrigin, @Nullable URI frontEndOrigin, @Nullable Cookies cookies) {

	/**
	 * Whether cookies need TLS: as configured, or else if the return origin uses it.
	 */
	boolean secureCookies() {
		Boolean set = (this.cookies != null) ? this.cookies.secure() : null;
		return (set != null) ? set : "https".equalsIgnoreCase(this.returnOrigin.getScheme());
	}

	/**
	 * Settings of cookies.
	 *
	 * @param secure whether they need TLS; null to follow the return origin
	 */
	record Cookies(@Nullable Boolean secure) {

	}

}
