package com.moviecurators.kakaopay.simulator.pages;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.SimulatorSettings;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostedPagesTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T06:04:05Z"), ZoneOffset.UTC);

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator
		.start(new SimulatorSettings().withClock(CLOCK).withSeed(7));

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.reset();
	}

	@ParameterizedTest
	@CsvSource({ "pc,PC 웹", "mobile,모바일 웹", "app,앱" })
	void showsWhatIsToBePaid(String device, String name) throws Exception {
		Answer ready = merchant.call("ready", Merchant.readyFields("o"));
		Answer page = merchant.get(URI.create(ready.at("/next_redirect_" + device + "_url").asString()).getPath());
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
		assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(page.raw().body()).contains("시뮬레이터 · 실제 결제가 아닙니다", name, "커피 드립백 외 1", "33,000", "15:00",
				"data-testid=\"pay\"", "data-testid=\"cancel\"", "data-testid=\"fail\"", "data-testid=\"leave\"");
		assertThat(status()).isEqualTo(PaymentStatus.OPEN_PAYMENT);
	}

	@Test
	void loadsNothingFromElsewhere() throws Exception {
		String html = merchant.get(page()).raw().body().replace("http://www.w3.org/2000/svg", "");
		assertThat(html).doesNotContain("src=\"").doesNotContain("http://").doesNotContain("https://");
	}

	@Test
	void showsMerchantsTextsAsText() throws Exception {
		var fields = Merchant.readyFields("o");
		fields.put("item_name", "<script>alert('x')</script>{{amount}} & \"co\"");
		merchant.call("ready", fields);
		assertThat(merchant.get(path()).raw().body())
			.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;{{amount}} &amp; &quot;co&quot;");
	}

	@Test
	void offersTheMethodsThatTheMerchantTakes() throws Exception {
		assertThat(merchant.get(page()).raw().body()).contains("method-card", "method-money");
		var fields = Merchant.readyFields("o");
		fields.put("payment_method_type", "MONEY");
		merchant.call("ready", fields);
		assertThat(merchant.get(path()).raw().body()).contains("method-money").doesNotContain("method-card");
	}

	@Test
	void sendsThePayerBackWithAToken() throws Exception {
		Answer answer = merchant.submit(page() + "/pay", "method=MONEY");
		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.header("Location")).matches("http://localhost:9/approval\\?order=o&pg_token=[0-9a-f]{20}");
		assertThat(simulator.payment("o").orElseThrow().method()).hasToString("MONEY");
	}

	@ParameterizedTest
	@CsvSource({ "cancel,http://localhost:9/cancel?order=o,QUIT_PAYMENT",
			"fail,http://localhost:9/fail?order=o,FAIL_PAYMENT",
			"expire,http://localhost:9/fail?order=o,FAIL_PAYMENT" })
	void sendsThePayerBackWithoutAToken(String step, String location, PaymentStatus status) throws Exception {
		assertThat(merchant.submit(page() + "/" + step, "").header("Location")).isEqualTo(location);
		assertThat(status()).isEqualTo(status);
	}

	@Test
	void survivesADoubleClick() throws Exception {
		String page = page();
		String first = merchant.submit(page + "/pay", "").header("Location");
		assertThat(merchant.submit(page + "/pay", "").header("Location")).isEqualTo(first);
	}

	@Test
	void showsWhatHappenedWhenLoadedAgain() throws Exception {
		String page = page();
		String returnUrl = merchant.submit(page + "/pay", "").header("Location");
		String html = merchant.get(page).raw().body();
		assertThat(html).contains("결제 인증을 마쳤습니다", "href=\"" + returnUrl.replace("&", "&amp;") + "\"")
			.doesNotContain("data-testid=\"pay\"");
		assertThat(merchant.submit(page + "/cancel", "").header("Location")).isEqualTo(page);
		assertThat(status()).isEqualTo(PaymentStatus.AUTH_PASSWORD);
	}

	@Test
	void showsAMessageForEveryEnd() throws Exception {
		assertMessage("결제를 그만두었습니다", () -> simulator.cancel("o"));
		assertMessage("결제에 실패했습니다", () -> simulator.fail("o"));
		assertMessage("결제 시간이 지났습니다", () -> simulator.expire("o"));
		String tid = merchant.ready("o");
		merchant.approve("o", tid, merchant.pay("o"));
		assertThat(merchant.get(path()).raw().body()).contains("결제가 완료되었습니다");
		merchant.cancel(tid, 1_000);
		assertThat(merchant.get(path()).raw().body()).contains("일부가 취소된 결제입니다");
		merchant.cancel(tid, 32_000);
		assertThat(merchant.get(path()).raw().body()).contains("취소된 결제입니다");
	}

	@Test
	void countsDownByTheSimulatorsClock() throws Exception {
		String page = page();
		simulator.advanceClock(Duration.ofSeconds(754));
		assertThat(merchant.get(page).raw().body()).contains("02:26");
		assertThat(merchant.get(page + "/state").at("/secondsLeft").asInt()).isEqualTo(146);
		assertThat(merchant.get(page + "/state").at("/open").asBoolean()).isTrue();
	}

	@Test
	void endsWhenTheTimeIsOver() throws Exception {
		String page = page();
		simulator.advanceClock(Duration.ofMinutes(15));
		assertThat(merchant.submit(page + "/pay", "").header("Location")).isEqualTo(page);
		assertThat(merchant.get(page).raw().body()).contains("결제 시간이 지났습니다",
				"href=\"http://localhost:9/fail?order=o\"");
		assertThat(status()).isEqualTo(PaymentStatus.FAIL_PAYMENT);
	}

	@Test
	void tellsAWaitingPageThatThePayerPaidElsewhere() throws Exception {
		String page = page();
		URI returnUrl = simulator.pay("o");
		Answer state = merchant.get(page + "/state");
		assertThat(state.at("/open").asBoolean()).isFalse();
		assertThat(state.at("/returnUrl").asString()).isEqualTo(returnUrl.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/mockup/bridge/", "/mockup/bridge/pc/pg/one-time/payment/short",
			"/mockup/bridge/tv/pg/one-time/payment/%s", "/mockup/bridge/pc/pg/one-time/payment/%s" })
	void saysThatThereIsNoSuchPayment(String path) throws Exception {
		Answer answer = merchant.get(String.format(path, "0".repeat(65)));
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.raw().body()).contains("없는 결제입니다");
	}

	@Test
	void goesBackToThePageFromStepsThatDoNotExist() throws Exception {
		String page = page();
		assertThat(merchant.get(page + "/pay").header("Location")).isEqualTo(page);
		assertThat(merchant.submit(page + "/other", "").header("Location")).isEqualTo(page);
		assertThat(status()).isEqualTo(PaymentStatus.READY);
	}

	private static void assertMessage(String title, Runnable step) throws Exception {
		merchant.ready("o");
		step.run();
		assertThat(merchant.get(path()).raw().body()).contains(title);
	}

	private static String page() throws Exception {
		merchant.ready("o");
		return path();
	}

	private static String path() {
		return "/mockup/bridge/pc/pg/one-time/payment/" + simulator.payment("o").orElseThrow().pageId();
	}

	private static PaymentStatus status() {
		return simulator.payment("o").orElseThrow().status();
	}

}
