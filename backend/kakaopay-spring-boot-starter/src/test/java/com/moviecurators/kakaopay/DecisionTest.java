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

	private static final List<Call> MONEY_TAKING = List.of(Call.APPROVE, Call.SUBSCRIPTION);

	private static final List<Integer> METHOD_FAILURES = List.of(-780, -782);

	private static final List<String> DECLINES = List.of("LACK_BALANCE", "8521");

	private static final Map<String, List<Integer>> TABLE = new TreeMap<>(Map.of("CERTAIN",
			List.of(-701, -703, -704, -705, -706, -707, -708, -710, -711, -721, -722, -724, -725, -726, -750, -751,
					-752, -753),
			"AMBIGUOUS", List.of(-2, -702, -780, -781, -782, -783, -784, -785, 0), "CONFIGURATION",
			List.of(-400, -401, -403, -404, -3, -4, -5, -8, -9, -730, -731, -732, -733, -798, -799, -802, -803),
			"RETRY_WITH_NEW_PAYMENT", List.of(-723, -761, -797), "WAIT", List.of(-429, -10), "SERVER_TROUBLE",
			List.of(-500, -503, -9798, -1, -7, -603)));

	private static final @Nullable String[] EXTRAS = { null, "LACK_BALANCE", "USER_LOCKED", "8521", "0290", "ZZ99" };

	@ParameterizedTest(name = "{0} on {1}")
	@MethodSource("everyCodeOnEveryCall")
	void decidesByCodeAndCall(KakaoPayErrorCode code, Call call) {
		SoftAssertions.assertSoftly((softly) -> {
			for (@Nullable
			String extras : EXTRAS) {
				softly.assertThat(text(code.code(), extras, call))
					.as("%s on %s with %s", code, call, extras)
					.isEqualTo(expected(code.code(), extras, call));
			}
		});
	}

	static Stream<Arguments> everyCodeOnEveryCall() {
		return Arrays.stream(KakaoPayErrorCode.values())
			.flatMap((code) -> Arrays.stream(Call.values()).map((call) -> arguments(code, call)));
	}

	private static String expected(int code, @Nullable String extras, Call call) {
		boolean declined = METHOD_FAILURES.contains(code) && DECLINES.contains(String.valueOf(extras));
		if (declined && MONEY_TAKING.contains(call)) {
			return "refused RETRY_WITH_NEW_PAYMENT";
		}
		String errorClass = errorClass(code);
		return switch (errorClass) {
			case "SERVER_TROUBLE" -> "unknown SERVER_ERROR SERVER_TROUBLE";
			case "AMBIGUOUS" -> MONEY_MOVING.contains(call) ? "unknown AMBIGUOUS_CODE AMBIGUOUS" : "refused AMBIGUOUS";
			default -> "refused " + errorClass;
		};
	}

	private static String errorClass(int code) {
		return TABLE.entrySet()
			.stream()
			.filter((row) -> row.getValue().contains(code))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void knowsNoCodeThatTheTableDoesNot() {
		assertThat(KakaoPayErrorCode.values()).extracting(KakaoPayErrorCode::code)
			.containsExactlyInAnyOrderElementsOf(TABLE.values().stream().flatMap(List::stream).toList());
	}

	@Test
	void takesOnlyPaymentCodesForCertain() {
		assertThat(KakaoPayErrorCode.values()).filteredOn((code) -> code.errorClass() == KakaoPayErrorClass.CERTAIN)
			.extracting(KakaoPayErrorCode::code)
			.allSatisfy((code) -> assertThat(code).isBetween(-753, -701));
	}

	@ParameterizedTest
	@EnumSource
	void treatsEveryUnknownCodeAsAmbiguousForCallsWithAnEffect(Call call) {
		IntStream.of(-7_777, -786, -100_000, 5, 200)
			.forEach((code) -> assertThat(text(code, "LACK_BALANCE", call))
				.isEqualTo(MONEY_MOVING.contains(call) ? "unknown AMBIGUOUS_CODE AMBIGUOUS" : "refused AMBIGUOUS"));
	}

	@ParameterizedTest
	@CsvSource({ "200", "400", "401", "404", "429", "500", "503" })
	void decidesTheSameWhateverTheHttpStatus(int status) {
		assertThat(decide(new KakaoPayError(-708, null, null, null, status), Call.APPROVE)).isInstanceOf(Refused.class);
		assertThat(decide(new KakaoPayError(-702, null, null, null, status), Call.APPROVE)).isInstanceOf(Unknown.class);
	}

	/** The outcome with the class that its error shows to a caller. */
	private static String text(int code, @Nullable String extras, Call call) {
		return switch (decide(error(code, extras, call), call)) {
			case Refused<?>(KakaoPayError reason) -> "refused " + reason.errorClass();
			case Unknown<?>(UnknownCause(Kind kind, KakaoPayError error, String detail)) ->
				"unknown " + kind + " " + error.errorClass();
			case Happened<?> happened -> "happened";
		};
	}

	private static KakaoPayError error(int code, @Nullable String extras, Call call) {
		return new KakaoPayError(code, "words", extras, null, 400, Decision.classOf(call, code, extras));
	}

	private static Outcome<?> decide(KakaoPayError error, Call call) {
		return Decision.on(call, error);
	}

}
