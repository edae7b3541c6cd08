package com.moviecurators.premium.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EmailAddressTest {

	@ParameterizedTest
	@CsvSource({ "A.B@Example.COM,a.b@example.com", "' x+tag@sub.example.co.kr ',x+tag@sub.example.co.kr",
			"İ@example.com,", "o'neil@a-b.io,o'neil@a-b.io" })
	void isKnownInLowerCaseWithoutSpace(String given, String normal) {
		if (normal == null) {
			assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(given));
		}
		else {
			assertThat(new EmailAddress(given).value()).isEqualTo(normal);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "a", "@b.kr", "a@", "a@b", "a@b.", "a@.kr", "a@b..kr", "a b@c.kr", "a@b c.kr", "a@-b.kr",
					"a@b-.kr", "a@b.k", "a@b@c.kr", "가@b.kr", "a@가.kr", "a@b.kr\u0000", "a@[127.0.0.1]", "<a@b.kr>" })
	void refusesWhatIsNoAddress(String given) {
		assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(given));
	}

	@Test
	void refusesWhatNoMailCanReach() {
		String domain = "x".repeat(60) + ".";
		assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a@" + domain.repeat(5) + "kr"));
		assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a".repeat(65) + "@b.kr"));
	}

}
