package com.moviecurators.kakaopay.simulator;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SimulatorSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "http://kakaopay_simulator:8090", "http://pay.test/pay", "http://pay.test?a=b",
			"ftp://pay.test", "mailto:pay@test", "pay.test" })
	void refuseAPublicUrlUnderWhichNoBrowserReachesIt(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SimulatorSettings().withPublicUrl(URI.create(url)))
			.withMessageContaining("such as http://pay.test:8090");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://pay.test:8090", "HTTPS://pay.test", "http://192.0.2.7:80", "http://[::1]:8090" })
	void takeAPublicUrlWithAndWithoutASlash(String url) {
		assertThat(new SimulatorSettings().withPublicUrl(URI.create(url)).publicUrl()).hasToString(url);
		assertThat(new SimulatorSettings().withPublicUrl(URI.create(url + "/")).publicUrl()).hasToString(url);
	}

	@Test
	void haveNoPublicUrlUnlessToldSo() {
		assertThat(new SimulatorSettings().publicUrl()).isNull();
	}

}
