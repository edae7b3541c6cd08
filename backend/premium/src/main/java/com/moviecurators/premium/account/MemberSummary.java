package com.moviecurators.premium.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A member, as support sees them.
 *
 * @param id the key of the account
 * @param email the one to sign in with
 * @param displayName as others see it
 * @param active whether the account is open
 * @param premium whether they are premium now
 * @param premiumUntil when premium ends; null if it does not, or there is none
 */
public record MemberSummary(MemberId id, String email, String displayName, boolean active, boolean premium,
		@Nullable Instant premiumUntil) {

	/** What others call the member. */
	public MemberName name() {
		return new MemberName(this.id.value(), this.displayName);
	}

}
