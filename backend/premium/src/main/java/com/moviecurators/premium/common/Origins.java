package com.moviecurators.premium.common;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The origins of browsers. The service does not start with a wrong one. */
@ConfigurationProperties("premium")
public final class Origins {

	private final Origin returnOrigin;

	private final @Nullable Origin frontEndOrigin;

	/**
	 * Validates the origins.
	 * @param returnOrigin the public address, where KakaoPay sends browsers back to
	 * @param frontEndOrigin the origin of a single-page app elsewhere; null or blank if
	 * this application serves it
	 */
	public Origins(@DefaultValue("http://localhost:8080") String returnOrigin, @Nullable String frontEndOrigin) {
		this.returnOrigin = Origin.of("premium.return-origin", returnOrigin);
		this.frontEndOrigin = (frontEndOrigin != null && !frontEndOrigin.isBlank())
				? Origin.of("premium.front-end-origin", frontEndOrigin) : null;
	}

	/** Where KakaoPay sends browsers back to. */
	public Origin returnOrigin() {
		return this.returnOrigin;
	}

	/** Where the single-page app is served, if this application does not serve it. */
	public @Nullable Origin frontEndOrigin() {
		return this.frontEndOrigin;
	}

}
