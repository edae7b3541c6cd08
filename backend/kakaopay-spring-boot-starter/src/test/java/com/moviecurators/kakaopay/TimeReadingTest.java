package com.moviecurators.kakaopay;

import java.time.LocalDateTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay's times in all their forms, and texts that are none. */
class TimeReadingTest {

	@ParameterizedTest
	@CsvSource({ "2026-11-22T15:04:05,2026-11-22T15:04:05", "2026-11-22T15:04,2026-11-22T15:04",
			"2026-11-22T15:04:05.123456,2026-11-22T15:04:05.123456", "2024-02-29T00:00:00,2024-02-29T00:00:00" })
	void takesATimeWithoutOffsetAsKorean(String text, LocalDateTime time) {
		assertThat(time(text)).isEqualTo(time);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-22T06:04:05Z,2026-11-22T15:04:05", "2026-11-22T15:04:05+09:00,2026-11-22T15:04:05",
			"2026-11-21T22:04:05-08:00,2026-11-22T15:04:05", "2026-12-31T23:30:00Z,2027-01-01T08:30",
			"2026-11-22T06:04:05Z[UTC],2026-11-22T15:04:05",
			"2026-11-22T15:04:05+09:00[Asia/Seoul],2026-11-22T15:04:05" })
	void convertsATimeWithOffset(String text, LocalDateTime time) {
		assertThat(time(text)).isEqualTo(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "soon", "2026-11-22", "15:04:05", "20261122150405", "2026-11-22 15:04:05",
			"2026-11-31T15:04:05", "2025-02-29T00:00:00", "2026-11-22T25:04:05", "2026-11-22T15:04:05+25:00",
			"2026-11-22T15:04:05+09", "2026-11-22T15:04:05Z and more", " 2026-11-22T15:04:05", "", " ", "1795327445" })
	void ignoresWhatIsNoTime(String text) {
		assertThat(time(text)).isNull();
	}

	@Test
	void toleratesThatThereIsNone() {
		assertThat(new AnswerFields(JsonMapper.shared().createObjectNode()).time("created_at")).isNull();
	}

	private static LocalDateTime time(String text) {
		return new AnswerFields(JsonMapper.shared().valueToTree(Map.of("created_at", text))).time("created_at");
	}

}
