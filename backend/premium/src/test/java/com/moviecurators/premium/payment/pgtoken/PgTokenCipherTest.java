package com.moviecurators.premium.payment.pgtoken;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class PgTokenCipherTest {

	private final PgTokenCipher cipher = new PgTokenCipher("k".repeat(32).getBytes());

	@Test
	void decryptsWhatItEncrypted() {
		assertThat(this.cipher.decrypt(this.cipher.encrypt("b7d1c0ffee5eed42aa01"))).isEqualTo("b7d1c0ffee5eed42aa01");
	}

	@Test
	void neverEncryptsTheSameWayTwice() {
		assertThat(this.cipher.encrypt("token")).isNotEqualTo(this.cipher.encrypt("token"));
	}

	@Test
	void cannotBeDecryptedWithAnotherKey() {
		PgTokenCipher other = new PgTokenCipher("x".repeat(32).getBytes());
		String cipherText = this.cipher.encrypt("token");
		assertThatException().isThrownBy(() -> other.decrypt(cipherText));
	}

	@Test
	void recognisesATokenOfOneOrderOnly() {
		String fingerprint = this.cipher.fingerprint("order-1", "token");
		assertThat(this.cipher.fingerprint("order-1", "token")).isEqualTo(fingerprint).doesNotContain("token");
		assertThat(this.cipher.fingerprint("order-2", "token")).isNotEqualTo(fingerprint);
		assertThat(this.cipher.fingerprint("order-1", "other")).isNotEqualTo(fingerprint);
	}

}
