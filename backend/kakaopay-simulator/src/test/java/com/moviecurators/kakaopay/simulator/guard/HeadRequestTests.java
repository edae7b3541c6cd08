package com.moviecurators.kakaopay.simulator.guard;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.RawHttp;
import com.moviecurators.kakaopay.simulator.RawHttp.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What tools that wait for a server ask, for instance wait-on and wget --spider. */
class HeadRequestTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	private static final RawHttp http = new RawHttp(simulator.baseUrl());

	@ParameterizedTest
	@ValueSource(strings = { "/", "/simulator", "/simulator/health", "/simulator/console", "/simulator/console/api.js",
			"/simulator/payments", "/simulator/faults", "/simulator/clock", "/simulator/calls", "/simulator/changes" })
	void answersAsGetWithoutABody(String path) throws Exception {
		Answer get = merchant.send("GET", path, "", "Accept", "*/*");
		Reply head = http.send("HEAD " + path, "Accept: */*");
		assertThat(head.status()).isEqualTo(200).isEqualTo(get.status());
		assertThat(head.text()).contains(get.header("Content-Type"));
		assertThat(head.body()).isEmpty();
	}

	@Test
	void seesAPaymentPageWithoutOpeningIt() throws Exception {
		merchant.ready("o");
		String page = "/mockup/bridge/pc/pg/one-time/payment/" + simulator.payment("o").orElseThrow().pageId();
		Reply head = http.send("HEAD " + page);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.text()).contains("text/html", "Content-Security-Policy").doesNotContain("Location");
		assertThat(http.send("HEAD " + page + "/state").status()).isEqualTo(200);
		assertThat(simulator.payment("o").orElseThrow().status()).hasToString("READY");
	}

	@ParameterizedTest
	@CsvSource({ "/,303", "/simulator,303", "/nothing,404", "/simulator/nothing,404", "/mockup/bridge/pc/x,404",
			"/simulator/payments/x/pay,405" })
	void redirectsAndRefusesAsGet(String path, int status) throws Exception {
		assertThat(http.send("GET " + path, "Accept: text/html").status()).isEqualTo(status);
		assertThat(http.send("HEAD " + path, "Accept: text/html").status()).isEqualTo(status);
	}

}
