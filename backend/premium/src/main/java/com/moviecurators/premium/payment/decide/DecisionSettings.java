package com.moviecurators.premium.payment.decide;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who decides about how much.
 *
 * @param secondAdminAbove whole won; above it a second admin confirms. At 0 each act on
 * money needs two
 */
@Validated
@ConfigurationProperties("premium.support")
record DecisionSettings(@DefaultValue("30000") @Min(0) long secondAdminAbove) {
}
