package com.moviecurators.kakaopay;

import java.net.URI;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A prepared payment, valid for 15 minutes from {@code createdAt}.
 *
 * @param tid KakaoPay's id of the payment; belongs on the server only
 * @param nextRedirectPcUrl for PC web
 * @param nextRedirectMobileUrl for mobile web
 * @param nextRedirectAppUrl for a native app's web view
 * @param createdAt Korean time, without an offset
 */
public record ReadyAnswer(String tid, URI nextRedirectPcUrl, URI nextRedirectMobileUrl, URI nextRedirectAppUrl,
		@Nullable String androidAppScheme, @Nullable String iosAppScheme, @Nullable LocalDateTime createdAt) {
}
