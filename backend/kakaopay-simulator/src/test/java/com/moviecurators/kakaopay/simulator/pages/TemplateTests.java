package com.moviecurators.kakaopay.simulator.pages;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class TemplateTests {

	@Test
	void escapesTexts() {
		assertThat(new Template("<a title=\"{{t}}\">").fill(Map.of("t", "\"><script>'&")))
			.isEqualTo("<a title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">");
	}

	@Test
	void insertsMarkupUnchanged() {
		assertThat(new Template("{{&m}}").fill(Map.of("m", "<b>$1 \\</b>"))).isEqualTo("<b>$1 \\</b>");
	}

	@Test
	void fillsNoPlaceholderOfAValue() {
		assertThat(new Template("{{a}}").fill(Map.of("a", "{{b}}", "b", "x"))).isEqualTo("{{b}}");
	}

	@Test
	void asksForEveryValue() {
		assertThatNullPointerException().isThrownBy(() -> new Template("{{a}}").fill(Map.of()))
			.withMessageContaining("a");
	}

	@Test
	void namesAMissingResource() {
		assertThatNullPointerException().isThrownBy(() -> Template.read("none.html")).withMessage("none.html");
	}

}
