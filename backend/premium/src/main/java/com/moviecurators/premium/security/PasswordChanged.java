package com.moviecurators.premium.security;

import com.moviecurators.premium.account.MemberId;

/** A member has changed the password. Published in that transaction. */
public record PasswordChanged(MemberId member) {
}
