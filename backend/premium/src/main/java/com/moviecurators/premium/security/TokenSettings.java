package com.moviecurators.premium.security;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long a member stays signed in.
 *
 * @param accessLifetime of an access token, which cannot be taken back; 1 second to 1
 * hour
 * @param sessionLifetime from sign-in to the end, however often it is refreshed; up to a
 * year
 * @param refreshGrace how long a used refresh token may be used again; up to 2 minutes
 */
@Validated
@ConfigurationProperties("premium.tokens")
record TokenSettings(@NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration accessLifetime,
		@NotNull @DurationMin(minutes = 1) @DurationMax(days = 365) Duration sessionLifetime,
		@NotNull @DurationMin @DurationMax(minutes = 2) Duration refreshGrace) {

}
