package com.moviecurators.premium.common;

import java.time.Duration;

import com.moviecurators.premium.common.RateLimiter.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much is too much.
 *
 * @param signIn refused sign-ins of one e-mail from one address
 * @param signInAddress refused sign-ins from one address, whatever the e-mail
 * @param signUp accounts opened from one address
 * @param ready payments begun by one member
 * @param approve refused approvals from one address
 */
@Validated
@ConfigurationProperties("premium.rate-limits")
record RateLimitSettings(@NotNull @Valid Rule signIn, @NotNull @Valid Rule signInAddress, @NotNull @Valid Rule signUp,
		@NotNull @Valid Rule ready, @NotNull @Valid Rule approve) {

	/** The rule of the limit. */
	Rule of(Limit limit) {
		return switch (limit) {
			case SIGN_IN -> this.signIn;
			case SIGN_IN_ADDRESS -> this.signInAddress;
			case SIGN_UP -> this.signUp;
			case READY -> this.ready;
			case APPROVE -> this.approve;
		};
	}

	/**
	 * So many in such a time; what was used comes back evenly.
	 *
	 * @param count how many at once
	 * @param period in which that many come back, 1 second to 1 day
	 */
	record Rule(@Min(1) @Max(1_000_000) int count,
			@NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) Duration period) {

	}

}
