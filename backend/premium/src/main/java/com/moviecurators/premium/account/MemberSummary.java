package com.moviecurators.premium.account;

/**
 * A member, as support sees them.
 *
 * @param id the key of the account
 * @param email the one to sign in with
 * @param displayName as others see it
 * @param active whether the account is open
 * @param premium whether they are premium now
 */
public record MemberSummary(MemberId id, String email, String displayName, boolean active, boolean premium) {
}
