package com.moviecurators.premium.problem;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of a request.
 *
 * @param maxBody the longest body that is read, in bytes
 */
@Validated
@ConfigurationProperties("premium.requests")
record RequestSettings(@NotNull DataSize maxBody) {

}
