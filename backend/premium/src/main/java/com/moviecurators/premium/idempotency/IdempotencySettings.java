package com.moviecurators.premium.idempotency;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * About Idempotency-Keys.
 *
 * @param lease how long a request that is being worked on keeps its repeats away; after
 * it a repeat takes over
 */
@Validated
@ConfigurationProperties("premium.idempotency")
record IdempotencySettings(@NotNull @DurationMin(seconds = 1) @DefaultValue("30s") Duration lease) {

}
