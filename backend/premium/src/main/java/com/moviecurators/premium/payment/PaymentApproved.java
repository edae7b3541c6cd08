package com.moviecurators.premium.payment;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;

/**
 * A payment was made and is being recorded. Published inside the recording transaction: a
 * listener that fails undoes the record, and recovery does it again.
 *
 * @param member who paid
 * @param order the handle
 * @param planCode what was bought
 * @param approvedAt when, by KakaoPay's clock; by ours where its time is not credible
 */
public record PaymentApproved(MemberId member, String order, String planCode, Instant approvedAt) {
}
