package com.moviecurators.kakaopay;

import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import com.moviecurators.kakaopay.KakaoPayProperties.Pool;
import com.moviecurators.kakaopay.Outcome.Happened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts of KakaoPay's of any length and kind stay on one short line. */
class BoundedTextTest {

	private static final String HUGE = "x\\u000aINFO forged \\u0085\\u202e".repeat(8_000);

	private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]";

	private static final int LONGEST_OF_ALL = 1_200;

	@ParameterizedTest
	@EnumSource
	void boundsEveryTextOfAnError(Call call) throws Exception {
		String error = """
				{"error_code":-780,"error_message":"%1$s","extras":{"method_result_code":"%1$s",
				 "method_result_message":"%1$s"}}""".formatted(HUGE);
		assertThat(linesOf(call, 400, error)).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void boundsTheCodesOfTheOlderPlatform(Call call) throws Exception {
		assertThat(linesOf(call, 500, "{\"code\":-12345,\"msg\":\"" + HUGE + "\"}")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ORDER,ord-317", "ORDER,PART_CANCEL_PAYMENT", "ORDER,CARD", "CANCEL,ord-317",
			"CANCEL,PART_CANCEL_PAYMENT", "APPROVE,CARD", "SUBSCRIPTION_STATUS,ACTIVE", "APPROVE,ord-317",
			"READY,T8a1b2c3d4e5f6071829" })
	void boundsTheWordsOfAnAnswer(Call call, String word) throws Exception {
		String answer = Payments.answer(call);
		assertThat(answer).contains(word);
		assertThat(linesOf(call, 200, answer.replace(word, HUGE))).isNotEmpty();
	}

	@Test
	void showsNoMessageInPlaceOfACode() throws Exception {
		String error = "{\"error_code\":-780,\"extras\":{\"method_result_code\":\"%s\"}}";
		assertThat(linesOf(Call.APPROVE, 400, error.formatted("call us now"))).first()
			.asString()
			.contains("answered -780 with an odd result code")
			.doesNotContain("call us");
		assertThat(linesOf(Call.APPROVE, 400, error.formatted("0290"))).first()
			.asString()
			.contains("answered -780 with 0290 (");
	}

	@Test
	void masksATidInTheAnsweredOrderNumber() throws Exception {
		String answer = Payments.answer(Call.ORDER).replace("ord-317", "of " + Payments.TID);
		assertThat(linesOf(Call.ORDER, 200, answer)).first().asString().contains("order of ***: happened");
	}

	@Test
	void keepsWholeWhatIsShort() {
		String longest = "가".repeat(Line.LONGEST);
		assertThat(Line.of(longest)).isEqualTo(longest);
		assertThat(Line.of(longest + "나")).hasSize(Line.LONGEST).startsWith("가가").endsWith("가…");
		assertThat(Line.of("a\r\n\u2028\u202eb")).isEqualTo("a____b");
		assertThat(Line.of("가".repeat(Line.LONGEST - 2) + "\ud83d\ude00\ud83d\ude00")).endsWith("가_…");
		assertThat(Line.ofOptional(null)).isNull();
	}

	/** The log of a call, and its outcome as text. All are short and on one line. */
	private static List<String> linesOf(Call call, int status, String body) throws Exception {
		try (CapturedLog log = new CapturedLog(KakaoPayClient.class.getName(), Level.DEBUG);
				RawServer server = new RawServer((exchange) -> exchange.answer(status, body));
				HttpKakaoPayClient client = client(server)) {
			Outcome<?> outcome = Payments.send(client, call);
			List<String> lines = Stream.concat(log.lines().stream(), Stream.of(outcome.toString())).toList();
			assertThat(lines).hasSize(2).allSatisfy((line) -> {
				assertThat(line.length()).isLessThanOrEqualTo(LONGEST_OF_ALL);
				assertThat(line).doesNotContainPattern(UNPRINTABLE);
			});
			assertThat(lines.getFirst()).hasSizeLessThan(350).doesNotContain("BROKEN");
			assertThat(outcome instanceof Happened).isEqualTo(lines.getFirst().contains("happened"));
			return lines;
		}
	}

	private static HttpKakaoPayClient client(RawServer server) {
		return KakaoPayStub.client(new KakaoPayProperties(server.baseUrl(), KakaoPayStub.KEY, "TC0ONETIME", null,
				"TCSUBSCRIP", null, KakaoPayStub.PATIENT, KakaoPayStub.PATIENT, new Pool(5, KakaoPayStub.PATIENT)));
	}

}
