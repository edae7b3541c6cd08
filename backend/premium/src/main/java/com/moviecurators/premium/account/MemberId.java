package com.moviecurators.premium.account;

/**
 * Identifies a member.
 *
 * @param value the key of the account
 */
public record MemberId(long value) {
}
