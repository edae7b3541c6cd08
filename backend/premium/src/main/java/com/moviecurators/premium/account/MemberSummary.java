package com.moviecurators.premium.account;

/**
 * Who a member is.
 *
 * @param id their key
 * @param email by which they sign in
 * @param displayName as others see it
 * @param active whether the account has not been closed
 * @param premium whether they are premium now
 */
public record MemberSummary(MemberId id, String email, String displayName, boolean active, boolean premium) {
}
