package com.moviecurators.premium.security.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.secret.Secrets;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.MacAlgorithm;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokensTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final byte[] KEY = bytes(1, 64);

	private static final byte[] NEW_KEY = bytes(3, 32);

	private static final String SESSION = "6f9619ff-8b86-4011-b42d-00cf4fc964ff";

	private static final AccessToken TOKEN = new AccessToken(new MemberId(7), SessionId.of(SESSION));

	@Test
	void provesWhoItWasIssuedTo() {
		assertThat(at(NOON).read(at(NOON).issue(TOKEN))).contains(TOKEN);
	}

	@Test
	void endsWithItsLifetime() {
		String token = at(NOON).issue(TOKEN);
		assertThat(at(NOON.plus(Duration.ofMinutes(10)).minusSeconds(1)).read(token)).isPresent();
		assertThat(at(NOON.plus(Duration.ofMinutes(10)).plusSeconds(1)).read(token)).isEmpty();
	}

	@Test
	void isReadUnderAnOlderKeyUntilThatKeyIsRemoved() {
		String token = at(NOON).issue(TOKEN);
		assertThat(at(NOON, NEW_KEY, KEY).read(token)).contains(TOKEN);
		assertThat(at(NOON, NEW_KEY).read(token)).isEmpty();
	}

	@Test
	void isSignedWithTheFirstKey() {
		String token = at(NOON, NEW_KEY, KEY).issue(TOKEN);
		assertThat(at(NOON, NEW_KEY).read(token)).contains(TOKEN);
		assertThat(at(NOON).read(token)).isEmpty();
	}

	@Test
	void endsWithItsLifetimeUnderAnOlderKeyToo() {
		String token = at(NOON).issue(TOKEN);
		assertThat(at(NOON.plus(Duration.ofMinutes(10)).plusSeconds(1), NEW_KEY, KEY).read(token)).isEmpty();
	}

	@Test
	void carriesNothingButMemberAndSession() {
		String payload = at(NOON).issue(TOKEN).split("\\.")[1];
		assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
			.isEqualTo("{\"iss\":\"moviecurators-premium\",\"aud\":\"moviecurators-premium-api\",\"sub\":\"7\","
					+ "\"session\":\"" + SESSION + "\",\"iat\":1795316400,\"exp\":1795317000}");
	}

	@Test
	void isSignedWithHmacSha256WhateverTheKeyLength() {
		String header = at(NOON).issue(TOKEN).split("\\.")[0];
		assertThat(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
			.isEqualTo("{\"alg\":\"HS256\"}");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void refuses(String why, String token) {
		assertThat(at(NOON).read(token)).as(why).isEmpty();
		assertThat(at(NOON, NEW_KEY, KEY).read(token)).as(why).isEmpty();
	}

	static Stream<Arguments> refuses() {
		String good = at(NOON).issue(TOKEN);
		String[] parts = good.split("\\.");
		return Stream.of(Arguments.of("empty", ""), Arguments.of("no token", "nonsense"), Arguments.of("dots", ".."),
				Arguments.of("huge", "a".repeat(10_000) + "." + "b".repeat(10_000) + ".c"),
				Arguments.of("no signature", parts[0] + "." + parts[1] + "."),
				Arguments.of("altered", parts[0] + "." + base64(payload("8")) + "." + parts[2]),
				Arguments.of("alg none", base64("{\"alg\":\"none\"}") + "." + base64(payload("7")) + "."),
				Arguments.of("alg None", base64("{\"alg\":\"NoNe\"}") + "." + base64(payload("7")) + "." + parts[2]),
				Arguments.of("foreign key", signed(claims(), bytes(2, 64), Jwts.SIG.HS256)),
				Arguments.of("other algorithm", signed(claims(), KEY, Jwts.SIG.HS512)),
				Arguments.of("foreign issuer", signed(claims().issuer("someone"), KEY, Jwts.SIG.HS256)),
				Arguments.of("foreign audience",
						signed(Jwts.builder()
							.issuer("moviecurators-premium")
							.subject("7")
							.claim("session", SESSION)
							.claim("exp", NOON.getEpochSecond() + 60), KEY, Jwts.SIG.HS256)),
				Arguments.of("no end", signed(claims().claim("exp", null), KEY, Jwts.SIG.HS256)),
				Arguments.of("no subject", signed(claims().subject(null), KEY, Jwts.SIG.HS256)),
				Arguments.of("subject of another kind", signed(claims().subject("x"), KEY, Jwts.SIG.HS256)),
				Arguments.of("no session", signed(claims().claim("session", null), KEY, Jwts.SIG.HS256)),
				Arguments.of("session of another kind", signed(claims().claim("session", "1"), KEY, Jwts.SIG.HS256)),
				Arguments.of("session of another type", signed(claims().claim("session", 1), KEY, Jwts.SIG.HS256)));
	}

	@Test
	void tableOfRefusalsStartsFromATokenThatWouldDo() {
		assertThat(at(NOON).read(signed(claims(), KEY, Jwts.SIG.HS256))).isPresent();
	}

	private static JwtBuilder claims() {
		return Jwts.builder()
			.issuer("moviecurators-premium")
			.audience()
			.single("moviecurators-premium-api")
			.subject("7")
			.claim("session", SESSION)
			.claim("exp", NOON.getEpochSecond() + 60);
	}

	private static String signed(JwtBuilder claims, byte[] key, MacAlgorithm algorithm) {
		SecretKey secret = new SecretKeySpec(key, "HmacSHA" + algorithm.getId().substring(2));
		return claims.signWith(secret, algorithm).compact();
	}

	private static String payload(String subject) {
		return "{\"iss\":\"moviecurators-premium\",\"aud\":\"moviecurators-premium-api\",\"sub\":\"" + subject
				+ "\",\"session\":\"" + SESSION + "\",\"exp\":" + (NOON.getEpochSecond() + 60) + "}";
	}

	private static AccessTokens at(Instant now) {
		return at(now, KEY);
	}

	private static AccessTokens at(Instant now, byte[]... keys) {
		Secrets secrets = new Secrets(Stream.of(keys).map(Base64.getEncoder()::encodeToString).toList(),
				List.of(key(4)), List.of(key(5)));
		TokenSettings settings = new TokenSettings(Duration.ofMinutes(10), Duration.ofDays(30), Duration.ofSeconds(30));
		return new AccessTokens(secrets, settings, Clock.fixed(now, ZoneOffset.UTC));
	}

	private static String key(int seed) {
		return Base64.getEncoder().encodeToString(bytes(seed, 32));
	}

	private static byte[] bytes(int seed, int count) {
		byte[] bytes = new byte[count];
		new Random(seed).nextBytes(bytes);
		return bytes;
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
