package com.moviecurators.premium.account;

import com.moviecurators.premium.account.PasswordRefused.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasswordPolicyTest {

	private final PasswordPolicy policy = new PasswordPolicy();

	@ParameterizedTest
	@ValueSource(strings = { "password", "12345678", "PASSWORD", "Password1", "1q2w3e4r", "qwer1234", "iloveyou",
			"１２３４５６７８", "password123" })
	void refusesTheCommonest(String password) {
		assertThat(reason(password, "haneul.kim@example.com", "김하늘")).isEqualTo(Reason.COMMON);
	}

	@ParameterizedTest
	@CsvSource({ "haneul.kim@example.com,haneul.kim@example.com,별", "I-am-HANEUL!,haneul.kim@example.com,별",
			"haneulkim99,haneul.kim@example.com,별", "우리김하늘짱짱맨,a@b.kr,김하늘", "anna schmidt 1,a@b.kr,Anna Schmidt",
			"xx-schmidt-xx,a@b.kr,Anna Schmidt", "a.n.n.a at the movies,a@b.kr,Anna", "아름다운영화하늘에,a@b.kr,하늘 김" })
	void refusesOnesOwnAddressAndName(String password, String email, String name) {
		assertThat(reason(password, email, name)).isEqualTo(Reason.PERSONAL);
	}

	@ParameterizedTest
	@CsvSource({ "correct horse battery,haneul.kim@example.com,김하늘", "kimchi and movies,kim@example.com,Kim",
			"별이 쏟아지는 밤에,a@b.kr,별", "example.com rocks,a@example.com,Al", "........,....@b.kr,...." })
	void takesAnyOther(String password, String email, String name) {
		assertThatNoException().isThrownBy(() -> this.policy.check("password", password, email, name));
	}

	private Reason reason(String password, String email, String name) {
		return assertThatExceptionOfType(PasswordRefused.class)
			.isThrownBy(() -> this.policy.check("password", password, email, name))
			.actual()
			.reason();
	}

}
