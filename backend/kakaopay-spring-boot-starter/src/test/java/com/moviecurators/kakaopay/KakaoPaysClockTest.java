package com.moviecurators.kakaopay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import com.moviecurators.kakaopay.Outcome.Happened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay's time in the answer of an inquiry, over a real socket. */
class KakaoPaysClockTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Sun, 22 Nov 2026 06:05:38 GMT | 2026-11-22T06:05:38Z",
					"Sun, 01 Nov 2026 00:00:00 GMT | 2026-11-01T00:00:00Z",
					"Sun, 22 Nov 2026 15:05:38 +0900 | 2026-11-22T06:05:38Z" })
	void readsTheDateOfTheAnswer(String header, Instant answeredAt) {
		assertThat(answeredAt("Date: " + header)).isEqualTo(answeredAt);
		assertThat(answeredAt("date:" + header)).isEqualTo(answeredAt);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "0", "2026-11-22T06:05:38Z", "Mon, 22 Nov 2026 06:05:38 GMT",
			"Sun, 22 Nov 2026 06:05 o'clock", "Sun, 32 Nov 2026 06:05:38 GMT", "Sun, 22 Nov 2026 25:05:38 GMT" })
	void ignoresAnUnreadableDate(String header) {
		assertThat(answeredAt("Date: " + header)).isNull();
	}

	@Test
	void toleratesAnAnswerWithoutDate() {
		assertThat(answeredAt("X-Date: Sun, 22 Nov 2026 06:05:38 GMT")).isNull();
	}

	private static @Nullable Instant answeredAt(String header) {
		try (RawServer server = new RawServer((exchange) -> exchange.write(answer(header)));
				HttpKakaoPayClient client = KakaoPayStub.client(KakaoPayStub.properties(server.baseUrl()))) {
			Outcome<OrderAnswer> outcome = client.order(Payments.order());
			assertThat(outcome).isInstanceOf(Happened.class);
			return ((Happened<OrderAnswer>) outcome).answer().answeredAt();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static String answer(String header) {
		String body = Payments.answer(Call.ORDER);
		return "HTTP/1.1 200 X\r\n" + header + "\r\nContent-Type: application/json\r\nContent-Length: "
				+ body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
	}

}
