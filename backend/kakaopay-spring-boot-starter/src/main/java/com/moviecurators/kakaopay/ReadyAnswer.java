package com.moviecurators.kakaopay;

import java.net.URI;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A prepared payment, valid for 15 minutes from {@code createdAt} (KakaoPay's developer
 * forum). The addresses are opaque. Their hosts are not part of KakaoPay's contract and
 * have changed before.
 *
 * @param tid KakaoPay's id of the payment, 20 characters; keep it on the server
 * @param nextRedirectPcUrl for PC web
 * @param nextRedirectMobileUrl for mobile web
 * @param nextRedirectAppUrl for a native app's web view
 * @param androidAppScheme for Android apps; still sent but no longer documented
 * @param iosAppScheme for iOS apps; still sent but no longer documented
 * @param createdAt Korean time, without an offset
 */
public record ReadyAnswer(String tid, URI nextRedirectPcUrl, URI nextRedirectMobileUrl, URI nextRedirectAppUrl,
		@Nullable String androidAppScheme, @Nullable String iosAppScheme, @Nullable LocalDateTime createdAt) {

	/** Omits tid and addresses, so that they stay out of logs. */
	@Override
	public String toString() {
		return "ReadyAnswer[createdAt=" + this.createdAt + "]";
	}

}
