package com.moviecurators.premium.payment.schedule;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PaymentSettingsTest {

	private final PaymentSettings settings = new PaymentSettings(Duration.ofSeconds(30), Duration.ofSeconds(30),
			Duration.ofSeconds(4), Duration.ofSeconds(30), Duration.ofMinutes(40), Duration.ofSeconds(2),
			Duration.ofMinutes(10), Duration.ofHours(24), Duration.ofSeconds(2), true);

	@Test
	void firstLooksSoon() {
		assertThat(this.settings.pauseAfter(0)).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void doublesThePauseUpToTheLongest() {
		assertThat(this.settings.pauseAfter(3)).isEqualTo(Duration.ofSeconds(16));
		assertThat(this.settings.pauseAfter(9)).isEqualTo(Duration.ofMinutes(10));
		assertThat(this.settings.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
	}

	@Test
	void refusesALeaseThatACallCanOutlive() {
		assertThatIllegalStateException().isThrownBy(() -> this.settings.requireLongerThan(Duration.ofSeconds(30)))
			.withMessageStartingWith("premium.payment.lease is PT30S, but a call to KakaoPay may take PT30S");
		this.settings.requireLongerThan(Duration.ofSeconds(29));
	}

}
