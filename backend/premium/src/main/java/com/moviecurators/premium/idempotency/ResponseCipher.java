package com.moviecurators.premium.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import com.moviecurators.premium.common.secret.KeyedHash;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Encrypts responses at rest and hashes requests: responses hold tokens, requests
 * passwords. Both need our secret and the client's key, which is not stored: with the
 * database and the secret together, nobody can read a response or guess a password. That
 * holds only for a key that cannot be guessed.
 */
class ResponseCipher {

	private static final BytesKeyGenerator NONCES = KeyGenerators.secureRandom(16);

	private final KeyedHash derive;

	private final JsonMapper json;

	ResponseCipher(byte[] secret, JsonMapper json) {
		this.derive = new KeyedHash(new KeyedHash(secret).of("idempotency"));
		this.json = json;
	}

	/** Under what the request is found again. */
	String lookup(IdempotentRequest request) {
		return hex(this.derive.of("lookup\n" + request.name()));
	}

	/** The same for an equal body under the same key, and for nothing else. */
	String fingerprint(IdempotentRequest request) {
		KeyedHash fingerprints = new KeyedHash(this.derive.of("fingerprint\n" + request.name()));
		return hex(fingerprints.of(this.json.writeValueAsString(request.body())));
	}

	byte[] encrypt(IdempotentRequest request, StoredResponse response) {
		return cipher(request).encrypt(this.json.writeValueAsString(response).getBytes(StandardCharsets.UTF_8));
	}

	StoredResponse decrypt(IdempotentRequest request, byte[] cipherText) {
		return this.json.readValue(cipher(request).decrypt(cipherText), StoredResponse.class);
	}

	private BytesEncryptor cipher(IdempotentRequest request) {
		return new AesBytesEncryptor(new SecretKeySpec(this.derive.of("response\n" + request.name()), "AES"), NONCES,
				CipherAlgorithm.GCM);
	}

	private static String hex(byte[] hash) {
		return HexFormat.of().formatHex(hash);
	}

}
