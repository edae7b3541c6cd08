package com.moviecurators.premium.security.session;

import com.moviecurators.premium.account.MemberId;

/**
 * What an access token says. Whether its session is still open is another question.
 *
 * @param member whose it is
 * @param session the session for which it was issued
 */
public record AccessToken(MemberId member, SessionId session) {
}
