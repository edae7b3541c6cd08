package com.moviecurators.benchmarks.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest {

	@Test
	void writesHeadingsTablesAndParagraphs() {
		String page = Page.of("""
				# Benchmark

				Two cores.

				## Bars

				| bar | limit | |
				| --- | ---: | --- |
				| CPU | ≤ 0.60 | missed |

				**Refused**
				""");
		assertThat(page).contains("<h2>Benchmark</h2>", "<p>Two cores.", "<h2>Bars</h2>",
				"<tr><th class=\"text\">bar</th><th class=\"number\">limit</th><th class=\"text\"></th></tr>",
				"<tr><td class=\"text\">CPU</td><td class=\"number\">≤ 0.60</td><td class=\"missed\">missed</td></tr>",
				"<p>**Refused**");
	}

	@Test
	void hasNoTableOfFiguresWithoutFigures() {
		Results results = new Results();
		assertThat(Tables.markdown(results)).isEmpty();
		results.add(new Figure("start", 2, "s"));
		assertThat(Tables.markdown(results)).isEqualTo("| figure | |\n| --- | ---: |\n| start | 2.00 s |\n");
	}

}
