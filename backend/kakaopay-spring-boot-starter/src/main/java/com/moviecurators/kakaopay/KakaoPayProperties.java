package com.moviecurators.kakaopay;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the client. They are checked when the client is made, so that a merchant
 * who brings a client of his own needs none of them.
 *
 * @param baseUrl where KakaoPay is; development and production share one host, key and
 * merchant code tell them apart
 * @param secretKey the secret key of the KakaoPay developer centre; no default
 * @param cid merchant code of 10 characters; no default, TC0ONETIME is the one for tests
 * @param cidSecret the merchant code's own secret, 24 digits and lower-case letters, if
 * KakaoPay issued one
 * @param subscriptionCid merchant code for recurring payments, if there are any;
 * TCSUBSCRIP is the one for tests
 * @param subscriptionCidSecret the recurring merchant code's own secret, if KakaoPay
 * issued one
 * @param connectTimeout longest wait for a connection to be made
 * @param readTimeout longest wait for an answer once the request is sent; KakaoPay itself
 * gives up after 11 seconds, so keep it above that
 * @param pool the connections
 */
@ConfigurationProperties("kakaopay")
public record KakaoPayProperties(@DefaultValue("https://open-api.kakaopay.com") URI baseUrl, @Nullable String secretKey,
		@Nullable String cid, @Nullable String cidSecret, @Nullable String subscriptionCid,
		@Nullable String subscriptionCidSecret, @DefaultValue("2s") Duration connectTimeout,
		@DefaultValue("15s") Duration readTimeout, @DefaultValue Pool pool) {

	/** Names what may be shown; keys and secrets are masked. */
	@Override
	public String toString() {
		return "KakaoPayProperties[baseUrl=" + this.baseUrl + ", secretKey=***, cid=" + this.cid
				+ ", cidSecret=***, subscriptionCid=" + this.subscriptionCid
				+ ", subscriptionCidSecret=***, connectTimeout=" + this.connectTimeout + ", readTimeout="
				+ this.readTimeout + ", pool=" + this.pool + "]";
	}

	/**
	 * The connections to KakaoPay.
	 *
	 * @param maxConnections most calls at the same time; further ones wait
	 * @param connectionRequestTimeout longest wait for a connection to become free, after
	 * which the call is given up unsent
	 */
	public record Pool(@DefaultValue("500") int maxConnections, @DefaultValue("2s") Duration connectionRequestTimeout) {
	}

}
