package com.moviecurators.kakaopay;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

import com.moviecurators.kakaopay.Merchant.Code;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Validates the settings when a client is created, and converts them to a merchant. */
final class Settings {

	private static final Logger logger = LoggerFactory.getLogger(KakaoPayProperties.class);

	private static final Duration KAKAOPAY_TIMEOUT = Duration.ofSeconds(11);

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

	private static final Pattern CID = Pattern.compile("[A-Za-z0-9]{10}");

	private static final Pattern CID_SECRET = Pattern.compile("[a-z0-9]{24}");

	private Settings() {
	}

	/**
	 * Creates the merchant.
	 * @throws InvalidSettings naming the first property that is missing or wrong
	 */
	static Merchant merchant(KakaoPayProperties properties) {
		Merchant merchant = new Merchant(key(properties.secretKey()), oneTime(properties), recurring(properties));
		address(properties);
		durations(properties);
		Destination.of(properties, merchant).requireKakaoPayForRealKey();
		return merchant;
	}

	private static void address(KakaoPayProperties properties) {
		URI address = properties.baseUrl();
		if (!Check.isWeb(address) || address.getRawQuery() != null || address.getRawUserInfo() != null) {
			throw new InvalidSettings("base-url", "must be an http or https address without a query or a user",
					"https://open-api.kakaopay.com, or a simulator's address");
		}
	}

	private static void durations(KakaoPayProperties properties) {
		positive("connect-timeout", properties.connectTimeout());
		positive("read-timeout", properties.readTimeout());
		positive("pool.connection-request-timeout", properties.pool().connectionRequestTimeout());
		if (properties.pool().maxConnections() < 1) {
			throw new InvalidSettings("pool.max-connections", "must be 1 or more", "500, for instance");
		}
		if (properties.readTimeout().compareTo(KAKAOPAY_TIMEOUT) <= 0) {
			logger.warn(
					"kakaopay.read-timeout is {} ms, but KakaoPay itself gives up only after 11 s: calls that "
							+ "KakaoPay completes will end here as unknown. Set it above 11s outside of tests.",
					properties.readTimeout().toMillis());
		}
	}

	private static void positive(String property, Duration duration) {
		if (duration.toMillis() < 1) {
			throw new InvalidSettings(property, "must be 1 ms or more", "2s, for instance");
		}
	}

	private static String key(@Nullable String key) {
		if (key == null || key.isBlank()) {
			throw new InvalidSettings("secret-key", "is missing", "the secret key that the KakaoPay developer centre "
					+ "shows for your app, in a file that is never committed or as KAKAOPAY_SECRET_KEY");
		}
		return matching("secret-key", key, KEY, "must be the key alone, without blanks or a scheme before it");
	}

	private static Code oneTime(KakaoPayProperties properties) {
		if (properties.cid() == null || properties.cid().isBlank()) {
			throw new InvalidSettings("cid", "is missing", "your merchant code, or TC0ONETIME for test payments");
		}
		return new Code(cid("cid", properties.cid()), secret("cid-secret", properties.cidSecret()));
	}

	private static @Nullable Code recurring(KakaoPayProperties properties) {
		if (properties.subscriptionCid() == null || properties.subscriptionCid().isBlank()) {
			return null;
		}
		return new Code(cid("subscription-cid", properties.subscriptionCid()),
				secret("subscription-cid-secret", properties.subscriptionCidSecret()));
	}

	private static String cid(String property, String cid) {
		return matching(property, cid, CID, "must be 10 letters and digits");
	}

	private static @Nullable String secret(String property, @Nullable String secret) {
		if (secret == null || secret.isBlank()) {
			return null;
		}
		return matching(property, secret, CID_SECRET, "must be 24 digits and lower-case letters");
	}

	private static String matching(String property, String value, Pattern pattern, String rule) {
		if (!pattern.matcher(value).matches()) {
			throw new InvalidSettings(property, rule, "what the KakaoPay developer centre shows, unchanged");
		}
		return value;
	}

}
