package com.moviecurators.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;

import com.moviecurators.benchmarks.wire.Json;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Verifies access tokens, and that their sessions are open. */
final class Sessions {

	private static final int START_OF_TOKEN = "Bearer ".length();

	private final SecretKeySpec key;

	Sessions(String key) {
		this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
	}

	/** Returns the member whose token it is. */
	long member(Connection connection, @Nullable String authorization) throws SQLException {
		String claims = verified(authorization);
		try (PreparedStatement statement = connection.prepareStatement("""
				select account_id from login_session join account on account.id = account_id
				where public_id = ? and ended_at is null and expires_at > current_timestamp(6) and closed_at is null
					and not premium""")) {
			statement.setString(1, Json.field(claims, "session"));
			return single(statement);
		}
	}

	private static long single(PreparedStatement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery()) {
			if (!row.next()) {
				throw new IllegalStateException("Nobody is signed in");
			}
			return row.getLong(1);
		}
	}

	private String verified(@Nullable String authorization) {
		if (authorization == null) {
			throw new IllegalStateException("No token");
		}
		String[] parts = authorization.substring(START_OF_TOKEN).split("\\.");
		byte[] expected = sign(parts[0] + "." + parts[1]);
		if (!MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(parts[2]))) {
			throw new IllegalStateException("Forged token");
		}
		return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
	}

	private byte[] sign(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
