package com.moviecurators.kakaopay.simulator.engine;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptedErrorTests {

	private final Shop shop = new Shop();

	@Test
	void hasKakaoPaysShape() {
		KakaoPayAnswer answer = this.shop.authenticated().engine.refuse(Call.APPROVE, request(), -780, "USER_LOCKED");
		assertThat(answer.httpStatus()).isEqualTo(400);
		assertThat(answer.body()).containsOnlyKeys("error_code", "error_message", "extras")
			.containsEntry("error_message", "approval failure!");
		assertThat(Shop.at(answer, "extras.method_result_code")).isEqualTo("USER_LOCKED");
		assertThat((String) Shop.at(answer, "extras.method_result_message")).isNotBlank();
	}

	@Test
	void leavesExtrasOutWhenThereAreNone() {
		assertThat(KakaoPayAnswer.scripted(-785, null).body()).containsOnlyKeys("error_code", "error_message");
		assertThat(KakaoPayAnswer.scripted(-12345, null).body()).containsEntry("error_message",
				"scripted error -12345");
	}

	@ParameterizedTest
	@CsvSource({ "LACK_BALANCE,FAIL_PAYMENT", "8521,FAIL_PAYMENT", "USER_LOCKED,AUTH_PASSWORD",
			"BANK_FIRM_UNKNOWN,AUTH_PASSWORD", "0010,AUTH_PASSWORD", "0290,AUTH_PASSWORD", "ZZ99,AUTH_PASSWORD",
			",AUTH_PASSWORD" })
	void endsThePaymentOnlyWhenTheMethodCertainlyRefused(@Nullable String methodResultCode, PaymentStatus after) {
		this.shop.authenticated().engine.refuse(Call.APPROVE, request(), -780, methodResultCode);
		assertThat(this.shop.status()).isEqualTo(after);
	}

	@Test
	void leavesThePaymentAsItIsOnOtherCodesAndCalls() {
		this.shop.authenticated().engine.refuse(Call.APPROVE, request(), -785, "LACK_BALANCE");
		this.shop.engine.refuse(Call.ORDER, request(), -780, "LACK_BALANCE");
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.AUTH_PASSWORD);
	}

	@Test
	void endsAnApprovalThatFailsWhateverTheCode() {
		this.shop.authenticated().engine.failApproval(Call.CANCEL, request());
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.AUTH_PASSWORD);
		this.shop.engine.failApproval(Call.APPROVE, request());
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.FAIL_PAYMENT);
		assertThat(Shop.code(this.shop.call(Call.APPROVE, this.shop.approve()))).isEqualTo(-783);
	}

	@ParameterizedTest
	@CsvSource({ "-780,400", "-702,400", "-401,401", "-403,403", "-429,429", "-500,500", "-503,503", "-9798,503",
			"-2,400" })
	void comesWithAnHttpStatus(int code, int status) {
		assertThat(KakaoPayAnswer.scripted(code, null).httpStatus()).isEqualTo(status);
	}

	private KakaoPayRequest request() {
		return new KakaoPayRequest(null, Map.of("tid", this.shop.payment().tid()));
	}

}
