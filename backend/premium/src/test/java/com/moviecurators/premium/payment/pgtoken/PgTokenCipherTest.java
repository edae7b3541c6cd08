package com.moviecurators.premium.payment.pgtoken;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PgTokenCipherTest {

	private static final String OLD = "k";

	private static final String NEW = "x";

	private final PgTokenCipher cipher = cipher(OLD);

	@Test
	void decryptsWhatItEncrypted() {
		assertThat(this.cipher.decrypt(this.cipher.encrypt("b7d1c0ffee5eed42aa01"))).contains("b7d1c0ffee5eed42aa01");
	}

	@Test
	void neverEncryptsTheSameWayTwice() {
		assertThat(this.cipher.encrypt("token")).isNotEqualTo(this.cipher.encrypt("token"));
	}

	@Test
	void decryptsWithAnOlderKeyUntilThatKeyIsRemoved() {
		String cipherText = this.cipher.encrypt("token");
		assertThat(cipher(NEW, OLD).decrypt(cipherText)).contains("token");
		assertThat(cipher(NEW).decrypt(cipherText)).isEmpty();
	}

	@Test
	void encryptsWithTheFirstKey() {
		String cipherText = cipher(NEW, OLD).encrypt("token");
		assertThat(cipher(NEW).decrypt(cipherText)).contains("token");
		assertThat(this.cipher.decrypt(cipherText)).isEmpty();
	}

	@Test
	void decryptsNothingThatWasAltered() {
		byte[] bytes = Base64.getDecoder().decode(this.cipher.encrypt("token"));
		bytes[bytes.length - 1] ^= 1;
		assertThat(cipher(NEW, OLD).decrypt(Base64.getEncoder().encodeToString(bytes))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no base64!", "c2hvcnQ=", "MDEyMzQ1Njc4OWFiY2RlZg==", "MDEyMzQ1Njc4OWFiY2RlZmdoaWo=" })
	void decryptsNothingThatWasCutOff(String damaged) {
		assertThat(this.cipher.decrypt(damaged)).isEmpty();
	}

	@Test
	void recognisesATokenOfOneOrderOnly() {
		List<String> fingerprints = this.cipher.fingerprints("order-1", "token");
		assertThat(fingerprints).singleElement().asString().doesNotContain("token");
		assertThat(this.cipher.fingerprints("order-1", "token")).isEqualTo(fingerprints);
		assertThat(this.cipher.fingerprints("order-2", "token")).doesNotContainAnyElementsOf(fingerprints);
		assertThat(this.cipher.fingerprints("order-1", "other")).doesNotContainAnyElementsOf(fingerprints);
	}

	@Test
	void fingerprintsUnderEachKeyTheFirstBeforeAll() {
		assertThat(cipher(NEW, OLD).fingerprints("order", "token")).containsExactly(
				cipher(NEW).fingerprints("order", "token").getFirst(),
				this.cipher.fingerprints("order", "token").getFirst());
	}

	private static PgTokenCipher cipher(String... keys) {
		return new PgTokenCipher(Stream.of(keys).map((key) -> key.repeat(32).getBytes()).toList());
	}

}
