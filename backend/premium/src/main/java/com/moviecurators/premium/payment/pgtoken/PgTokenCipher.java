package com.moviecurators.premium.payment.pgtoken;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.common.secret.KeyedHash;
import com.moviecurators.premium.common.secret.Secrets;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts {@code pg_token}s at rest with AES-256-GCM, and fingerprints them with a keyed
 * hash. Each purpose has its own key, derived from one in the secrets. The first of those
 * writes, all read.
 */
@Component
class PgTokenCipher {

	private final List<DerivedKeys> keys;

	@Autowired
	PgTokenCipher(Secrets secrets) {
		this(secrets.pgTokenKeys());
	}

	PgTokenCipher(List<byte[]> keys) {
		this.keys = keys.stream().map(DerivedKeys::of).toList();
	}

	String encrypt(String pgToken) {
		return this.keys.getFirst().encrypt(pgToken);
	}

	/** The token; empty if no key decrypts it. */
	Optional<String> decrypt(String cipherText) {
		return this.keys.stream().flatMap((key) -> key.decrypt(cipherText).stream()).findFirst();
	}

	/**
	 * The fingerprints under each key, the first of which is stored. They are the same
	 * for the same token of the same order, and for no other pair.
	 */
	List<String> fingerprints(String order, String pgToken) {
		return this.keys.stream().map((key) -> key.fingerprint(order + "|" + pgToken)).toList();
	}

	private record DerivedKeys(BytesEncryptor cipher, KeyedHash hash) {

		static DerivedKeys of(byte[] key) {
			KeyedHash derive = new KeyedHash(key);
			BytesEncryptor cipher = new AesBytesEncryptor(new SecretKeySpec(derive.of("pg_token cipher"), "AES"),
					KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
			return new DerivedKeys(cipher, new KeyedHash(derive.of("pg_token fingerprint")));
		}

		String encrypt(String pgToken) {
			return Base64.getEncoder().encodeToString(this.cipher.encrypt(pgToken.getBytes(StandardCharsets.UTF_8)));
		}

		/** GCM is authenticated: another key never gives another token. */
		Optional<String> decrypt(String cipherText) {
			try {
				byte[] pgToken = this.cipher.decrypt(Base64.getDecoder().decode(cipherText));
				return Optional.of(new String(pgToken, StandardCharsets.UTF_8));
			}
			catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException unreadable) {
				// Not base64; under another key, or altered; cut off.
				return Optional.empty();
			}
		}

		String fingerprint(String text) {
			return HexFormat.of().formatHex(this.hash.of(text));
		}

	}

}
