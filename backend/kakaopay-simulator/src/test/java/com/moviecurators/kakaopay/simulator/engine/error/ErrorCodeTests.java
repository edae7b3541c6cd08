package com.moviecurators.kakaopay.simulator.engine.error;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErrorCodeTests {

	@Test
	void usesEveryNumberOnce() {
		assertThat(Stream.of(ErrorCode.values()).map(ErrorCode::code)).doesNotHaveDuplicates()
			.allMatch((code) -> code < 0);
	}

	@ParameterizedTest
	@EnumSource
	void hasAMessageForEveryCode(ErrorCode error) {
		assertThat(error.message()).isNotBlank();
		assertThat(ErrorCode.messageOf(error.code())).isEqualTo(error.message());
	}

	@ParameterizedTest
	@CsvSource({ "-1,400", "-399,400", "-400,400", "-401,401", "-599,599", "-600,400", "-799,400", "-9798,503" })
	void assumesAnHttpStatusForCommonCodesOnly(int code, int status) {
		assertThat(ErrorCode.httpStatusOf(code)).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "LACK_BALANCE", "PAY_USER_NOT_FOUND", "BANK_ACCOUNT_BLOCKED", "LIMIT_USE_PER_DAY", "0001",
			"0003", "0021", "0027", "3533", "4011", "5004", "5539", "7226", "7983", "8037", "8065", "8221", "8521",
			"9051", "9554", "9593" })
	void readsDeclinesFromTheirTexts(String code) {
		assertThat(MethodResult.isDecline(code)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "8521,한도초과", "USER_LOCKED,진행중인 거래가 있습니다. 잠시 후 다시 시도해 주세요.", "INTERNAL_ERROR,서버 에러입니다",
			"BANK_FIRM_UNKNOWN,은행과 진행중인 거래건이 존재합니다. 잠시 후(약 20분)에 다시 시도해주세요.", "0290,VAN 통신시간초과",
			"LACK_BALANCE,계좌 잔액이 부족합니다.", "ZZ99,처리 결과를 확인할 수 없습니다." })
	void sendsKakaoPaysText(String code, String text) {
		assertThat(MethodResult.extras(code)).containsEntry("method_result_code", code)
			.containsEntry("method_result_message", text);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "BANK_FIRM_UNKNOWN", "USER_LOCKED", "INTERNAL_ERROR", "BANK_FIRM_UNAVAILABLE",
			"INVALID_CANCEL_AMOUNT", "ITEM_NOT_FOUND", "UNDER_CONSTRUCTION", "0000", "0010", "0017", "0029", "0059",
			"0110", "0237", "0290", "0570", "1007", "1035", "3538", "3557", "4046", "5017", "6666", "7128", "7322",
			"7330", "7450", "8035", "8545", "8732", "8888", "9085", "9505", "9999", "ZZ99", "A_CODE_OF_TOMORROW" })
	void leavesEveryOtherMethodResultOpen(@Nullable String code) {
		assertThat(MethodResult.isDecline(code)).isFalse();
	}

	@Test
	void refusesOnlyABrokenRule() {
		Refusal.when(false, ErrorCode.EXPIRED);
		Refusal.when(false, ErrorCode.EXPIRED, "text");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Refusal.when(true, ErrorCode.EXPIRED))
			.satisfies((refusal) -> assertThat(refusal.message()).isEqualTo(ErrorCode.EXPIRED.message()));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Refusal.when(true, ErrorCode.EXPIRED, "text"))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(-723))
			.withMessage("text");
	}

}
