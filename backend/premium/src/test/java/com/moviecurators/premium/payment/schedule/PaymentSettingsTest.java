package com.moviecurators.premium.payment.schedule;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PaymentSettingsTest {

	static final PaymentSettings DEFAULTS = watchingPaidFor(Duration.ofDays(30));

	static PaymentSettings watchingPaidFor(Duration watch) {
		return new PaymentSettings(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(4),
				Duration.ofSeconds(30), Duration.ofMinutes(40), Duration.ofSeconds(2), Duration.ofMinutes(10),
				Duration.ofHours(6), Duration.ofHours(24), watch, Duration.ofSeconds(2), true);
	}

	@Test
	void refusesALeaseThatACallCanOutlive() {
		assertThatIllegalStateException().isThrownBy(() -> DEFAULTS.requireLongerThan(Duration.ofSeconds(30)))
			.withMessageStartingWith("premium.payment.lease is PT30S, but a call to KakaoPay may take PT30S");
		DEFAULTS.requireLongerThan(Duration.ofSeconds(29));
	}

}
