package com.moviecurators.kakaopay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The declines that prove that no money moved. The file {@code declines.tsv} has
 * KakaoPay's text of each listed code, so that a reader can check the table.
 */
class DeclineReasonTest {

	/** Stems of words with which KakaoPay's texts leave the result open. */
	private static final List<String> DOUBT = List.of("통신", "시간초과", "타임", "TIME", "장애", "회선", "시스템", "서버", "처리중", "승인중",
			"진행", "심사", "기승인", "기처리", "이미", "중복", "이중", "재시도", "재거래", "재승인", "재요청", "다시", "잠시", "지연", "대기", "점검", "원거래",
			"취소", "정상", "전화", "미지정", "기타");

	@Test
	void listsWhatTheTextsSay() {
		Map<String, DeclineReason> texts = texts()
			.collect(Collectors.toMap((text) -> text.code(), (text) -> DeclineReason.valueOf(text.reason())));
		Map<String, DeclineReason> listed = Arrays.stream(DeclineReason.values())
			.flatMap((reason) -> reason.codes().map((code) -> Map.entry(code, reason)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

		assertThat(listed).isEqualTo(texts);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void listsNoTextThatLeavesTheResultOpen(Text text) {
		assertThat(DOUBT).noneMatch((doubt) -> text.korean().contains(doubt));
		assertThat(text.korean()).isNotBlank();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "0", "0000", "ZZ99", "A_WORD_OF_TOMORROW", "0010", "0024", "0025", "0059", "0110",
			"0136", "0290", "0570", "1003", "1007", "1023", "1035", "3557", "4046", "4050", "5016", "5017", "6666",
			"7128", "7322", "7330", "8088", "8545", "8888", "9999", "lack_balance", "0126", "3538", "7450", "8035",
			"8321", "9068", "9505", "BANK_FIRM_API_FAIL", "BANK_FIRM_UNAVAILABLE", "BANK_FIRM_UNKNOWN",
			"CHANNEL_NOT_FOUND", "DAILY_CROSSCHECK_INVALID_AUTH_KEY", "DEACTIVATED_USER_STATUS", "INTERNAL_ERROR",
			"INVALID_CANCEL_AMOUNT", "INVALID_CANCEL_STATUS", "INVALID_CANCEL_STATUS_DEACTIVE", "INVALID_PAYMENT_KEY",
			"ITEM_NOT_FOUND", "NETWORK_ACL_ERROR", "PAYMENT_KEY_EXISTS", "PAY_ACCOUNT_RESPONSE_ERROR",
			"TALK_USER_REQUEST_FAIL", "TALK_USER_RESPONSE_ERROR", "UNDER_CONSTRUCTION", "USER_DUPLICATION",
			"USER_LOCKED", "USER_NOT_FOUND" })
	void leavesEveryOtherCodeOpen(@Nullable String code) {
		assertThat(DeclineReason.of(code)).isNull();
		assertThat(kind(-780, code, Call.APPROVE)).isEqualTo(Kind.AMBIGUOUS_CODE);
		assertThat(kind(-782, code, Call.SUBSCRIPTION)).isEqualTo(Kind.AMBIGUOUS_CODE);
		assertThat(kind(-781, code, Call.CANCEL)).isEqualTo(Kind.AMBIGUOUS_CODE);
	}

	private static @Nullable Kind kind(int code, @Nullable String method, Call call) {
		KakaoPayError error = new KakaoPayError(code, null, method, null, 400, Decision.classOf(call, code, method));
		return (Decision.on(call, error) instanceof Unknown<?> unknown) ? unknown.cause().kind() : null;
	}

	static Stream<Text> texts() {
		try (InputStream file = DeclineReasonTest.class.getResourceAsStream("declines.tsv")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
				.map((line) -> line.split("\t"))
				.map((parts) -> new Text(parts[0], parts[1], parts[2]));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Text(String code, String reason, String korean) {
	}

}
