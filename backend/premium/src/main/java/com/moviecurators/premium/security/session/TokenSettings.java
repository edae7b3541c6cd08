package com.moviecurators.premium.security.session;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The lifetimes of tokens and sessions.
 *
 * @param accessLifetime of an access token; 1 second to 1 hour
 * @param sessionLifetime from sign-in to expiry, regardless of renewals; up to a year
 * @param refreshGrace how long a used refresh token can be used again, and its successor
 * stays the newest; up to 2 minutes
 */
@Validated
@ConfigurationProperties("premium.tokens")
record TokenSettings(@NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration accessLifetime,
		@NotNull @DurationMin(minutes = 1) @DurationMax(days = 365) Duration sessionLifetime,
		@NotNull @DurationMin @DurationMax(minutes = 2) Duration refreshGrace) {

}
