package com.moviecurators.premium.payment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class PgTokenVaultTest {

	private final PgTokenVault vault = new PgTokenVault("k".repeat(32).getBytes());

	@Test
	void opensWhatItLocked() {
		assertThat(this.vault.open(this.vault.lock("b7d1c0ffee5eed42aa01"))).isEqualTo("b7d1c0ffee5eed42aa01");
	}

	@Test
	void neverLocksTheSameWayTwice() {
		assertThat(this.vault.lock("token")).isNotEqualTo(this.vault.lock("token"));
	}

	@Test
	void cannotBeOpenedByAnotherKey() {
		PgTokenVault other = new PgTokenVault("x".repeat(32).getBytes());
		String locked = this.vault.lock("token");
		assertThatException().isThrownBy(() -> other.open(locked));
	}

	@Test
	void recognisesATokenOfOneOrderOnly() {
		String fingerprint = this.vault.fingerprint("order-1", "token");
		assertThat(this.vault.fingerprint("order-1", "token")).isEqualTo(fingerprint).doesNotContain("token");
		assertThat(this.vault.fingerprint("order-2", "token")).isNotEqualTo(fingerprint);
		assertThat(this.vault.fingerprint("order-1", "other")).isNotEqualTo(fingerprint);
	}

}
