package com.moviecurators.premium.account;

/**
 * Names a member.
 *
 * @param value the key of the account
 */
public record MemberId(long value) {
}
