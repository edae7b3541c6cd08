package com.moviecurators.premium.security.log;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityLogLineTest {

	@ParameterizedTest
	@ValueSource(
			strings = { "x\nevent=sign-in-accepted", "x\r\ny", "x y", "x\u0085y\u2028z", "x\u0000\u001b[31m", "가" })
	void holdsNoneOfTheCharactersThatCouldForgeALineOrAPair(String value) {
		assertThat(SecurityLogLine.clean(value)).matches("[!-~]+").hasSameSizeAs(value);
	}

	@ParameterizedTest
	@ValueSource(ints = { 81, 10_000 })
	void isShortWhateverIsSent(int length) {
		assertThat(SecurityLogLine.clean("x".repeat(length))).hasSize(80);
	}

}
