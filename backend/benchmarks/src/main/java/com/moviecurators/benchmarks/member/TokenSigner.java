package com.moviecurators.benchmarks.member;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs access tokens as the application does. */
final class TokenSigner {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final String HEADER = encode("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));

	private final Mac mac;

	TokenSigner(String key) {
		try {
			this.mac = Mac.getInstance("HmacSHA256");
			this.mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String sign(long member, String session) {
		long now = Instant.now().getEpochSecond();
		String claims = """
				{"iss":"moviecurators-premium","aud":"moviecurators-premium-api","sub":"%d","session":"%s","iat":%d,"exp":%d}"""
			.formatted(member, session, now, now + LIFETIME.toSeconds());
		String content = HEADER + "." + encode(claims.getBytes(StandardCharsets.UTF_8));
		return content + "." + encode(this.mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
