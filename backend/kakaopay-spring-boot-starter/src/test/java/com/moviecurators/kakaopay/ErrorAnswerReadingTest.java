package com.moviecurators.kakaopay;

import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The outcomes of KakaoPay's errors, and of what is no answer of KakaoPay's. */
class ErrorAnswerReadingTest extends StubbedAnswersTest {

	@Test
	void readsKakaoPaysErrorAndExtras() {
		KakaoPayError error = refused(Call.APPROVE, 400, """
				{"error_code":-780,"error_message":"approval failure!","more":1,
				 "extras":{"method_result_code":"LACK_BALANCE","method_result_message":"잔액이 부족합니다"}}""");

		assertThat(error).isEqualTo(new KakaoPayError(-780, "approval failure!", "LACK_BALANCE", "잔액이 부족합니다", 400));
		assertThat(error.knownCode()).isEqualTo(KakaoPayErrorCode.APPROVAL_FAILED);
	}

	@Test
	void readsErrorOfTheOlderPlatform() {
		assertThat(refused(Call.READY, 400, """
				{"code":-799,"msg":"approval_url is not registered","extras":null}"""))
			.isEqualTo(new KakaoPayError(-799, "approval_url is not registered", null, null, 400));
	}

	@Test
	void readsCodeThatComesAsText() {
		assertThat(refused(Call.APPROVE, 400, "{\"error_code\":\"-708\"}").knownCode())
			.isEqualTo(KakaoPayErrorCode.PG_TOKEN_WRONG);
	}

	@ParameterizedTest
	@CsvSource({ "200,-708", "403,-708", "500,-708", "503,-708" })
	void letsCodeDecideWhateverTheStatus(int status, int code) {
		assertThat(refused(Call.APPROVE, status, "{\"error_code\":" + code + "}").code()).isEqualTo(code);
	}

	@Test
	void keepsErrorOfAmbiguousCode() {
		UnknownCause cause = unknown(Call.APPROVE, 400, "{\"error_code\":-702,\"error_message\":\"already\"}");

		assertThat(cause.kind()).isEqualTo(Kind.AMBIGUOUS_CODE);
		assertThat(cause.error()).isEqualTo(new KakaoPayError(-702, "already", null, null, 400));
	}

	@ParameterizedTest
	@CsvSource({ "APPROVE,-780,0290", "APPROVE,-780,ZZ99", "SUBSCRIPTION,-782,7330", "CANCEL,-781,LACK_BALANCE",
			"CANCEL,-780,LACK_BALANCE" })
	void takesNoDoubtfulMethodFailureForARefusal(Call call, int code, String method) {
		UnknownCause cause = unknown(call, 400,
				"{\"error_code\":" + code + ",\"extras\":{\"method_result_code\":\"" + method + "\"}}");

		assertThat(cause.kind()).isEqualTo(Kind.AMBIGUOUS_CODE);
		assertThat(cause.error()).extracting(KakaoPayError::errorClass).isEqualTo(KakaoPayErrorClass.AMBIGUOUS);
	}

	@Test
	void takesIdsOfTheRequestOutOfErrorTexts() {
		UnknownCause cause = unknown(Call.APPROVE, 400, """
				{"error_code":-780,"error_message":"tid T8a1b2c3d4e5f6071829 failed",
				 "extras":{"method_result_code":"USER_LOCKED","method_result_message":"b7d1c0ffee5eed42aa01 !"}}""");

		assertThat(cause.toString()).contains("tid *** failed", "*** !")
			.doesNotContain(Payments.TID, Payments.PG_TOKEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "42", "\"paid\"", "{", "<html>Bad Gateway</html>", "{}",
			"{\"aid\":\"A1\"}", "{\"error_code\":null}", "{\"error_code\":0}", "{\"error_code\":\"soon\"}",
			"{\"error_code\":-708}{\"aid\":\"A1\"}" })
	void concludesNothingFromBodiesThatAreNotKakaoPays(String body) {
		assertThat(unknown(Call.APPROVE, 200, body).kind()).isEqualTo(Kind.UNREADABLE);
		assertThat(unknown(Call.APPROVE, 400, body).kind()).isEqualTo(Kind.UNREADABLE);
		assertThat(unknown(Call.APPROVE, 404, body).kind()).isEqualTo(Kind.UNREADABLE);
		assertThat(unknown(Call.APPROVE, 502, body).kind()).isEqualTo(Kind.SERVER_ERROR);
		assertThat(unknown(Call.APPROVE, 429, body).kind()).isEqualTo(Kind.SERVER_ERROR);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 500, 302 })
	void doesNotBelievePaidAnswerUnderAnErrorStatus(int status) {
		assertThat(unknown(Call.APPROVE, status, Payments.answer(Call.APPROVE)).detail()).contains("no error code");
	}

}
