package com.moviecurators.premium.payment.attempt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay's words fit into columns and log lines. */
class AnswerSummaryTest {

	@Test
	void aStatusMakesNoSecondLogLine() {
		assertThat(AnswerSummary.shorten("PAID\r\nALERT forged")).isEqualTo("PAID??ALERT forged");
	}

	@Test
	void isCutBetweenCharacters() {
		assertThat(AnswerSummary.cut("ab\uD83D\uDE00", 3)).isEqualTo("ab");
		assertThat(AnswerSummary.shorten("x".repeat(61))).hasSize(60);
	}

}
