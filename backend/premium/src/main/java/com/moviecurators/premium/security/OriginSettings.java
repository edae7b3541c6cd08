package com.moviecurators.premium.security;

import java.net.URI;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where browsers come from.
 *
 * @param returnOrigin the address members type, for instance
 * {@code https://premium.example.com}
 * @param frontEndOrigin origin of a single-page app served elsewhere; null when this
 * application serves it
 * @param cookies about cookies
 */
@Validated
@ConfigurationProperties("premium")
record OriginSettings(@NotNull URI returnOrigin, @Nullable URI frontEndOrigin, @Nullable Cookies cookies) {

	/**
	 * Whether cookies travel over TLS only: as told, or else when members come over it.
	 */
	boolean secureCookies() {
		Boolean told = (this.cookies != null) ? this.cookies.secure() : null;
		return (told != null) ? told : "https".equalsIgnoreCase(this.returnOrigin.getScheme());
	}

	/**
	 * About cookies.
	 *
	 * @param secure whether they travel over TLS only; null to tell by the return origin
	 */
	record Cookies(@Nullable Boolean secure) {

	}

}
