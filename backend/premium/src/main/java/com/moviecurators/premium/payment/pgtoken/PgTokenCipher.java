package com.moviecurators.premium.payment.pgtoken;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.spec.SecretKeySpec;

import com.moviecurators.premium.common.KeyedHash;
import com.moviecurators.premium.common.Secrets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts {@code pg_token}s at rest with AES-256-GCM, and fingerprints them with a keyed
 * hash. Each purpose has its own key, derived from the one in the secrets.
 */
@Component
class PgTokenCipher {

	private final BytesEncryptor cipher;

	private final KeyedHash fingerprints;

	@Autowired
	PgTokenCipher(Secrets secrets) {
		this(secrets.pgTokenKeys().getFirst());
	}

	PgTokenCipher(byte[] key) {
		KeyedHash derive = new KeyedHash(key);
		this.cipher = new AesBytesEncryptor(new SecretKeySpec(derive.of("pg_token cipher"), "AES"),
				KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
		this.fingerprints = new KeyedHash(derive.of("pg_token fingerprint"));
	}

	String encrypt(String pgToken) {
		return Base64.getEncoder().encodeToString(this.cipher.encrypt(pgToken.getBytes(StandardCharsets.UTF_8)));
	}

	String decrypt(String cipherText) {
		return new String(this.cipher.decrypt(Base64.getDecoder().decode(cipherText)), StandardCharsets.UTF_8);
	}

	/** The same for the same token of the same order, and for no other pair. */
	String fingerprint(String order, String pgToken) {
		return HexFormat.of().formatHex(this.fingerprints.of(order + "|" + pgToken));
	}

}
