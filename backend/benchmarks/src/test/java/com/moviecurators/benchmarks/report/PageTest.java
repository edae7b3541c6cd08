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
				| --- | ---: | :--- |
				| CPU | ≤ 0.60 | **missed** |

				**Refused:** <b>
				""");
		assertThat(page).contains("<h1>Benchmark</h1>", "<p>Two cores.</p>", "<h2>Bars</h2>",
				"<th align=\"right\">limit</th>", "<td align=\"right\">≤ 0.60</td>",
				"<td align=\"left\"><strong>missed</strong></td>", "<strong>Refused:</strong> &lt;b&gt;");
	}

	@Test
	void hasNoTableOfFiguresWithoutFigures() {
		Results results = new Results();
		assertThat(Tables.markdown(results)).isEmpty();
		results.add(new Figure("start", 2, "s"));
		assertThat(Tables.markdown(results)).isEqualTo("| figure | |\n| --- | ---: |\n| start | 2.00 s |\n");
	}

}
