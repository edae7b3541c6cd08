package com.moviecurators.premium.server;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of a connection.
 *
 * @param requestReadTimeout the longest time from the first byte of a request to its last
 * one, at least 1 second
 */
@Validated
@ConfigurationProperties("premium.server")
record ServerSettings(@NotNull @DurationMin(seconds = 1) Duration requestReadTimeout) {

}
