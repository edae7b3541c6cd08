package com.moviecurators.premium.security.session;

import com.moviecurators.premium.account.MemberId;

/** A member has signed in. Published in the transaction that starts the session. */
public record StartedSession(SessionId session, MemberId member) {
}
