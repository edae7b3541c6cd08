package com.moviecurators.kakaopay.simulator.engine.order;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnUrlsTests {

	@ParameterizedTest
	@CsvSource({ "https://a.b/ok,https://a.b/ok?pg_token=t", "https://a.b/ok?x=1,https://a.b/ok?x=1&pg_token=t",
			"https://a.b/ok?,https://a.b/ok?pg_token=t", "https://a.b/ok?x=1&,https://a.b/ok?x=1&pg_token=t",
			"https://a.b/ok#end,https://a.b/ok?pg_token=t#end", "https://a.b/#/a?b,https://a.b/?pg_token=t#/a?b",
			"https://a.b,https://a.b?pg_token=t", "https://a.b/ok?x=%20+y,https://a.b/ok?x=%20+y&pg_token=t" })
	void addsTheTokenToTheQuery(URI approval, String expected) {
		assertThat(new ReturnUrls(approval, approval, approval).approvalWith("t")).hasToString(expected);
	}

}
