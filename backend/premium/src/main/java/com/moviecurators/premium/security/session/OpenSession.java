package com.moviecurators.premium.security.session;

import java.time.Instant;

import com.moviecurators.premium.account.SignedInMember;

/**
 * An open session of an open account.
 *
 * @param member with the role that the database has
 * @param expiresAt when it ends by itself
 */
record OpenSession(SignedInMember member, Instant expiresAt) {
}
