package com.moviecurators.premium.security;

import com.moviecurators.premium.common.Origins;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Decides whether cookies travel over TLS only. */
@Component
@RequiredArgsConstructor
class CookieSecurity {

	private final Origins origins;

	private final CookieSettings settings;

	/** As configured, or else if the return origin uses TLS. */
	boolean needsTls() {
		return (this.settings.secure() != null) ? this.settings.secure() : this.origins.returnOrigin().isSecure();
	}

}
