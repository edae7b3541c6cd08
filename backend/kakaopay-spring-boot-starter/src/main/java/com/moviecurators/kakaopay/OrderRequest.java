package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * An inquiry. KakaoPay finds payments by tid only.
 *
 * @param cid merchant code; null takes {@code kakaopay.cid}
 * @param tid from the ready answer
 */
public record OrderRequest(@Nullable String cid, String tid) {
}
