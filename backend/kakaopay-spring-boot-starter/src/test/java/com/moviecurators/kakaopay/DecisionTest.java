package com.moviecurators.kakaopay;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.Outcome.Happened;
import com.moviecurators.kakaopay.Outcome.Refused;
import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The decision about every error code with every kind of extras for every call. The table
 * is an independent copy of KakaoPay's documents.
 */
class DecisionTest {

	private static final List<Call> MONEY_MOVING = List.of(Call.APPROVE, Call.CANCEL, Call.SUBSCRIPTION,
			Call.SUBSCRIPTION_INACTIVE);

	private static final Map<String, List<Integer>> TABLE = new TreeMap<>(Map.of("CERTAIN",
			List.of(-2, -701, -703, -704, -705, -706, -707, -708, -710, -711, -721, -722, -724, -725, -726, -750, -751,
					-752, -753),
			"AMBIGUOUS", List.of(-702, -781, -783, -784, -785), "CONFIGURATION",
			List.of(-400, -401, -403, -404, -3, -4, -5, -8, -9, -730, -731, -732, -733, -798, -799, -802, -803),
			"RETRY_WITH_NEW_PAYMENT", List.of(-723, -761, -797), "WAIT", List.of(-429, -10), "SERVER_TROUBLE",
			List.of(-500, -503, -9798, -1, -7, -603)));

	private static final @Nullable String[] EXTRAS = { null, "LACK_BALANCE", "USER_LOCKED", "8521" };

	private static final String AMBIGUOUS_METHODS = "BANK_FIRM_UNKNOWN USER_LOCKED BANK_FIRM_API_FAIL INTERNAL_ERROR "
			+ "INVALID_CANCEL_STATUS PAY_ACCOUNT_RESPONSE_ERROR TALK_USER_REQUEST_FAIL TALK_USER_RESPONSE_ERROR "
			+ "A_WORD_OF_TOMORROW 77 0010 0110 0121 1007 1023 5016 5017 9034 9085 0059 1003 7322 8088 8545 8888 0204 "
			+ "0504 1027 5530 0000 0024 0136 6666 0025 4050";

	private static final String DECLINING_METHODS = "BANK_ACCOUNT_NOT_FOUND LACK_BALANCE NOT_ENOUGH_BALANCE "
			+ "BANK_NOT_CONNECTED LIMIT_BALANCE LIMIT_ONE_TIME LIMIT_USE_PER_DAY PAY_USER_NOT_FOUND USER_NOT_FOUND "
			+ "USER_DUPLICATION DEACTIVATED_USER_STATUS BANK_ACCOUNT_BLOCKED 0002 0016 0159 0160 8521 5039 7983 8323 "
			+ "9999";

	@ParameterizedTest(name = "{0} is {1}")
	@MethodSource("codes")
	void decidesByCodeAndCall(int code, String errorClass) {
		SoftAssertions.assertSoftly((softly) -> {
			for (Call call : Call.values()) {
				for (@Nullable
				String extras : EXTRAS) {
					softly.assertThat(text(code, extras, call))
						.as("%d on %s with %s", code, call, extras)
						.isEqualTo(expected(errorClass, call));
				}
			}
		});
	}

	static Stream<Arguments> codes() {
		return TABLE.entrySet()
			.stream()
			.flatMap((row) -> row.getValue().stream().map((code) -> arguments(code, row.getKey())));
	}

	private static String expected(String errorClass, Call call) {
		return switch (errorClass) {
			case "SERVER_TROUBLE" -> "unknown SERVER_ERROR";
			case "AMBIGUOUS" -> MONEY_MOVING.contains(call) ? "unknown AMBIGUOUS_CODE" : "refused AMBIGUOUS";
			default -> "refused " + errorClass;
		};
	}

	@ParameterizedTest(name = "{0} with {1}")
	@MethodSource("methods")
	void letsMethodDecideFailedApproval(int code, @Nullable String extras, String expected) {
		assertThat(text(code, extras, Call.APPROVE)).isEqualTo(expected);
		assertThat(text(code, extras, Call.SUBSCRIPTION)).isEqualTo(expected);
		assertThat(text(code, extras, Call.CANCEL)).isEqualTo("unknown AMBIGUOUS_CODE");
		assertThat(text(code, extras, Call.SUBSCRIPTION_INACTIVE)).isEqualTo("unknown AMBIGUOUS_CODE");
	}

	static Stream<Arguments> methods() {
		return Stream.of(-780, -782)
			.flatMap((code) -> Stream
				.of(methods(code, AMBIGUOUS_METHODS, "unknown AMBIGUOUS_CODE"),
						methods(code, DECLINING_METHODS, "refused RETRY_WITH_NEW_PAYMENT"),
						methods(code, "UNDER_CONSTRUCTION BANK_FIRM_UNAVAILABLE", "refused WAIT"),
						methods(code, "CHANNEL_NOT_FOUND NETWORK_ACL_ERROR", "refused CONFIGURATION"),
						methods(code,
								"INVALID_CANCEL_AMOUNT INVALID_CANCEL_STATUS_DEACTIVE INVALID_PAYMENT_KEY "
										+ "ITEM_NOT_FOUND PAYMENT_KEY_EXISTS",
								"refused CERTAIN"),
						Stream.of(arguments(code, null, "unknown AMBIGUOUS_CODE")))
				.flatMap((rows) -> rows));
	}

	private static Stream<Arguments> methods(int code, String extras, String expected) {
		return Arrays.stream(extras.split(" ")).map((method) -> arguments(code, method, expected));
	}

	@Test
	void knowsNoCodeThatTheTableDoesNot() {
		Stream<Integer> tabled = TABLE.values().stream().flatMap(List::stream);
		List<Integer> all = Stream.concat(tabled, Stream.of(-780, -782, 0)).toList();

		assertThat(KakaoPayErrorCode.values()).extracting(KakaoPayErrorCode::code)
			.containsExactlyInAnyOrderElementsOf(all);
	}

	@ParameterizedTest
	@EnumSource
	void treatsEveryUnknownCodeAsAmbiguousForCallsWithAnEffect(Call call) {
		IntStream.of(-7_777, -786, -100_000, 5, 200)
			.forEach((code) -> assertThat(text(code, "LACK_BALANCE", call))
				.isEqualTo(MONEY_MOVING.contains(call) ? "unknown AMBIGUOUS_CODE" : "refused AMBIGUOUS"));
	}

	@ParameterizedTest
	@CsvSource({ "200", "400", "401", "404", "429", "500", "503" })
	void decidesTheSameWhateverTheHttpStatus(int status) {
		assertThat(decide(new KakaoPayError(-708, null, null, null, status), Call.APPROVE)).isInstanceOf(Refused.class);
		assertThat(decide(new KakaoPayError(-702, null, null, null, status), Call.APPROVE)).isInstanceOf(Unknown.class);
	}

	private static String text(int code, @Nullable String extras, Call call) {
		return switch (decide(new KakaoPayError(code, "words", extras, null, 400), call)) {
			case Refused<?>(KakaoPayError reason) -> "refused " + reason.errorClass();
			case Unknown<?>(UnknownCause(Kind kind, KakaoPayError error, String detail)) -> "unknown " + kind;
			case Happened<?> happened -> "happened";
		};
	}

	private static Outcome<?> decide(KakaoPayError error, Call call) {
		return Decision.on(call, error);
	}

}
