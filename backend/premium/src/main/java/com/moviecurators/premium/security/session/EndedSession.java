package com.moviecurators.premium.security.session;

import com.moviecurators.premium.account.MemberId;

/** A session has ended. Published in the transaction that ends it. */
public record EndedSession(SessionId session, MemberId member, EndReason reason) {
}
