package com.moviecurators.kakaopay;

import java.net.URI;
import java.util.Locale;

/**
 * Where payments go, and whether money moves there. A key that is no test key is sent to
 * KakaoPay over TLS and nowhere else.
 *
 * @param baseUrl the configured address
 * @param testKey whether the key is one of KakaoPay's development keys, which begin with
 * DEV
 * @param cid the merchant code
 */
record Destination(URI baseUrl, boolean testKey, String cid) {

	private static final String DOMAIN = "kakaopay.com";

	static final String TEST_KEYS = "DEV";

	static Destination of(KakaoPayProperties properties, Merchant merchant) {
		return new Destination(properties.baseUrl(), properties.isTestKey(), merchant.oneTime().cid());
	}

	/**
	 * Refuses to show a key with which real money moves to anyone else.
	 * @throws InvalidSettings if the address is not KakaoPay's
	 */
	void requireKakaoPayForRealKey() {
		if (!this.testKey && !isKakaoPay()) {
			throw new InvalidSettings("base-url",
					"is not KakaoPay's address over https, but kakaopay.secret-key is no test key: those begin with "
							+ TEST_KEYS,
					"https://open-api.kakaopay.com, or use a key that begins with " + TEST_KEYS + " with a simulator");
		}
	}

	private boolean isKakaoPay() {
		String host = this.baseUrl.getHost().toLowerCase(Locale.ROOT);
		return "https".equalsIgnoreCase(this.baseUrl.getScheme())
				&& (host.equals(DOMAIN) || host.endsWith("." + DOMAIN));
	}

	/** One line for the log of the start. */
	@Override
	public String toString() {
		String address = this.baseUrl.getScheme() + "://" + this.baseUrl.getAuthority();
		return isKakaoPay()
				? "Payments go to KakaoPay, " + address + ", with merchant code " + this.cid + " and a "
						+ (this.testKey ? "test key: no real money moves." : "production key: real money moves.")
				: "Payments go to " + address + ", which is not KakaoPay: no real money moves.";
	}

}
