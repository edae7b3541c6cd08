package com.moviecurators.kakaopay;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the client. They are validated when the client is created, so an
 * application with a client of its own needs none of them.
 *
 * @param baseUrl KakaoPay's address. Development and production share one host and differ
 * by key and merchant code
 * @param secretKey the secret key of the KakaoPay developer centre; no default
 * @param cid merchant code of 10 characters; no default, TC0ONETIME is the one for tests
 * @param cidSecret the merchant code's own secret, 24 digits and lower-case letters, if
 * KakaoPay issued one
 * @param subscriptionCid merchant code for recurring payments, if there are any;
 * TCSUBSCRIP is the one for tests
 * @param subscriptionCidSecret the recurring merchant code's own secret, if KakaoPay
 * issued one
 * @param connectTimeout the longest wait for a new connection
 * @param readTimeout the longest wait for an answer. Keep it above KakaoPay's own
 * time-out of 11 seconds
 * @param pool the connection pool
 */
@ConfigurationProperties("kakaopay")
public record KakaoPayProperties(@DefaultValue("https://open-api.kakaopay.com") URI baseUrl, @Nullable String secretKey,
		@Nullable String cid, @Nullable String cidSecret, @Nullable String subscriptionCid,
		@Nullable String subscriptionCidSecret, @DefaultValue("2s") Duration connectTimeout,
		@DefaultValue("15s") Duration readTimeout, @DefaultValue Pool pool) {

	/**
	 * Whether the key is one of KakaoPay's development keys, which begin with DEV: no
	 * real money moves.
	 */
	public boolean isTestKey() {
		return this.secretKey != null && this.secretKey.startsWith(Destination.TEST_KEYS);
	}

	/** Masks keys and secrets. */
	@Override
	public String toString() {
		return "KakaoPayProperties[baseUrl=" + this.baseUrl + ", secretKey=***, cid=" + this.cid
				+ ", cidSecret=***, subscriptionCid=" + this.subscriptionCid
				+ ", subscriptionCidSecret=***, connectTimeout=" + this.connectTimeout + ", readTimeout="
				+ this.readTimeout + ", pool=" + this.pool + "]";
	}

	/**
	 * The connection pool.
	 *
	 * @param maxConnections the highest number of simultaneous calls
	 * @param connectionRequestTimeout the longest wait for a free connection. After it
	 * the call fails without being sent
	 */
	public record Pool(@DefaultValue("500") int maxConnections, @DefaultValue("2s") Duration connectionRequestTimeout) {
	}

}
