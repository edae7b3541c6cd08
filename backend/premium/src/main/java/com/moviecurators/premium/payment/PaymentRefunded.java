package com.moviecurators.premium.payment;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;

/**
 * Money went back and is being recorded. Published inside the recording transaction: a
 * listener that fails undoes the record, and recovery does it again.
 *
 * @param member who had paid
 * @param order the handle
 * @param endsAccess whether the access that was paid for ends now
 * @param at when it was recorded
 */
public record PaymentRefunded(MemberId member, String order, boolean endsAccess, Instant at) {
}
