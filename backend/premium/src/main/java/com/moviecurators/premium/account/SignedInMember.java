package com.moviecurators.premium.account;

/**
 * The principal of an authenticated request.
 *
 * @param id the member
 * @param role the permissions
 */
public record SignedInMember(MemberId id, Role role) {
}
