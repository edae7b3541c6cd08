package com.moviecurators.premium.admin;

import com.moviecurators.premium.account.MemberId;

/**
 * Support has read the data of a member.
 *
 * @param reader who read
 * @param member whose data
 */
public record SupportRead(MemberId reader, MemberId member) {
}
