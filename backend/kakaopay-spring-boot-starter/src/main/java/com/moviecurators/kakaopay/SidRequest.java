package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * Names a recurring-payment key.
 *
 * @param cid recurring merchant code; null takes {@code kakaopay.subscription-cid}
 * @param sid the key
 */
public record SidRequest(@Nullable String cid, String sid) {
}
