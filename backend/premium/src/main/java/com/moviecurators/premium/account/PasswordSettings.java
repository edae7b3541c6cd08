package com.moviecurators.premium.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The cost of one Argon2id hash.
 *
 * @param memoryKib memory of one hash in KiB
 * @param iterations passes over that memory
 */
@Validated
@ConfigurationProperties("premium.passwords")
record PasswordSettings(@Min(8) @Max(1_048_576) int memoryKib, @Min(1) @Max(20) int iterations) {

}
