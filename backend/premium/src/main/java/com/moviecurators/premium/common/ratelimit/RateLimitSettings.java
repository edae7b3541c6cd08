package com.moviecurators.premium.common.ratelimit;

import java.time.Duration;

import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The rate limits.
 *
 * @param signIn refused sign-ins of one e-mail from one address
 * @param signInAddress refused sign-ins from one address, of all e-mails
 * @param signInAccount refused sign-ins of one e-mail, from all addresses
 * @param signInGuarded those of one e-mail from one address, once the account's are used
 * up
 * @param signInKnown refused passwords from a browser or session that is known to the
 * account
 * @param signInAccepted accepted passwords of one member, from wherever
 * @param signUp accounts opened from one address
 * @param ready payments started by one member
 * @param approve refused approvals and all reports of a return, of one order from one
 * address
 * @param refund refunds that one member asked for, repeats aside
 * @param support requests of one member of support
 * @param inquiry questions to KakaoPay about one payment by support
 */
@Validated
@ConfigurationProperties("premium.rate-limits")
record RateLimitSettings(@NotNull @Valid Rule signIn, @NotNull @Valid Rule signInAddress,
		@NotNull @Valid Rule signInAccount, @NotNull @Valid Rule signInGuarded, @NotNull @Valid Rule signInKnown,
		@NotNull @Valid Rule signInAccepted, @NotNull @Valid Rule signUp, @NotNull @Valid Rule ready,
		@NotNull @Valid Rule approve, @NotNull @Valid Rule refund, @NotNull @Valid Rule support,
		@NotNull @Valid Rule inquiry) {

	Rule of(Limit limit) {
		return switch (limit) {
			case SIGN_IN -> this.signIn;
			case SIGN_IN_ADDRESS -> this.signInAddress;
			case SIGN_IN_ACCOUNT -> this.signInAccount;
			case SIGN_IN_GUARDED -> this.signInGuarded;
			case SIGN_IN_KNOWN -> this.signInKnown;
			case SIGN_IN_ACCEPTED -> this.signInAccepted;
			case SIGN_UP -> this.signUp;
			case READY -> this.ready;
			case APPROVE -> this.approve;
			case REFUND -> this.refund;
			case SUPPORT -> this.support;
			case INQUIRY -> this.inquiry;
		};
	}

	/**
	 * An allowance that refills evenly.
	 *
	 * @param count the size of the allowance
	 * @param period the time in which it refills, 1 second to 1 day
	 */
	record Rule(@Min(1) @Max(1_000_000) int count,
			@NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) Duration period) {

	}

}
