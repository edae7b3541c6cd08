package com.moviecurators.premium.security;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of cookies.
 *
 * @param secure whether they need TLS, which also decides their names; null if they do
 * when the return origin uses it
 */
@ConfigurationProperties("premium.cookies")
record CookieSettings(@Nullable Boolean secure) {
}
