package com.moviecurators.premium.account;

/**
 * What others call a member.
 *
 * @param id the key of the account
 * @param displayName as others see it
 */
public record MemberName(long id, String displayName) {
}
