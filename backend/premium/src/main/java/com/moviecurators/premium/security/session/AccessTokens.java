package com.moviecurators.premium.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.secret.Secrets;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Issues and verifies access tokens: JWTs signed with HMAC-SHA-256 only. They contain the
 * member and the session. Role and premium are not in them, since they may change while
 * the token lives. The first key signs; a signature by any key is accepted.
 */
@Component
public class AccessTokens {

	private static final String ISSUER = "moviecurators-premium";

	private static final String AUDIENCE = "moviecurators-premium-api";

	private static final String SESSION = "session";

	private final SecretKey signingKey;

	private final Duration lifetime;

	private final Clock clock;

	private final List<JwtParser> parsers;

	AccessTokens(Secrets secrets, TokenSettings settings, Clock clock) {
		this.signingKey = key(secrets.accessTokenKeys().getFirst());
		this.lifetime = settings.accessLifetime();
		this.clock = clock;
		this.parsers = secrets.accessTokenKeys().stream().map((key) -> parser(key(key), clock)).toList();
	}

	private static SecretKey key(byte[] bytes) {
		return new SecretKeySpec(bytes, "HmacSHA256");
	}

	private static JwtParser parser(SecretKey key, Clock clock) {
		return Jwts.parser()
			.verifyWith(key)
			.sig()
			.clear()
			.add(Jwts.SIG.HS256)
			.and()
			.requireIssuer(ISSUER)
			.requireAudience(AUDIENCE)
			.clock(() -> Date.from(clock.instant()))
			.build();
	}

	/** The lifetime of a token issued now. */
	Duration lifetime() {
		return this.lifetime;
	}

	/** Issues a token for the member in the session. */
	String issue(AccessToken token) {
		Instant now = this.clock.instant();
		return Jwts.builder()
			.issuer(ISSUER)
			.audience()
			.single(AUDIENCE)
			.subject(Long.toString(token.member().value()))
			.claim(SESSION, token.session().toString())
			.issuedAt(Date.from(now))
			.expiration(Date.from(now.plus(this.lifetime)))
			.signWith(this.signingKey, Jwts.SIG.HS256)
			.compact();
	}

	/** What the token says. Empty if it is forged, foreign, expired or unreadable. */
	public Optional<AccessToken> read(String token) {
		return this.parsers.stream().flatMap((parser) -> read(parser, token).stream()).findFirst();
	}

	private static Optional<AccessToken> read(JwtParser parser, String token) {
		try {
			return Optional.of(content(parser.parseSignedClaims(token).getPayload()));
		}
		catch (JwtException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static AccessToken content(Claims claims) {
		String session = claims.get(SESSION, String.class);
		if (claims.getExpiration() == null || session == null) {
			throw new IllegalArgumentException("A token needs an expiry and a session");
		}
		return new AccessToken(new MemberId(Long.parseLong(claims.getSubject())), SessionId.of(session));
	}

}
