package com.moviecurators.premium.account;

/**
 * The principal of an authenticated request.
 *
 * @param id who
 * @param role what they may do
 */
public record SignedInMember(MemberId id, Role role) {
}
