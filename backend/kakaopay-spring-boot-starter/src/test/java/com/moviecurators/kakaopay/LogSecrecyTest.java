package com.moviecurators.kakaopay;

import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import com.moviecurators.kakaopay.KakaoPayProperties.Pool;
import com.moviecurators.kakaopay.RawServer.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No secret or id reaches the log of this library or of its HTTP and JSON libraries, even
 * at TRACE level.
 */
class LogSecrecyTest {

	private static final String CID_SECRET = "secretsecretsecret012345";

	private static final List<String> SECRETS = List.of(KakaoPayStub.KEY, CID_SECRET, Payments.TID, Payments.PG_TOKEN,
			Payments.SID, "T8a9f0014e5f60720bbb", "/mockup/pc/0a1b");

	@ParameterizedTest(name = "{0}")
	@MethodSource("behaviours")
	void logsNoSecretWhateverHappens(String name, Behaviour behaviour) throws Exception {
		try (CapturedLog log = new CapturedLog(Logger.ROOT_LOGGER_NAME, Level.TRACE);
				CapturedLog own = new CapturedLog("com.moviecurators", Level.TRACE)) {
			List<Outcome<?>> outcomes = callEverything(behaviour);

			assertThat(own.lines()).hasSameSizeAs(outcomes);
			assertThat(log.text()).contains("org.apache.hc").contains("ord-317").doesNotContain(SECRETS);
			assertThat(outcomes.toString()).doesNotContain(SECRETS);
		}
	}

	static Stream<Arguments> behaviours() {
		return Stream.of(named("happens", (exchange) -> exchange.answer(Payments.answer(exchange.call()))),
				named("is refused", (exchange) -> exchange.answer(400, error(-708, exchange.request()))),
				named("is ambiguous", (exchange) -> exchange.answer(400, error(-702, exchange.request()))),
				named("is not readable", (exchange) -> exchange.answer(200, exchange.request())),
				named("is not understood", (exchange) -> exchange.answer(200, error(0, exchange.request()))),
				named("breaks", RawServer.Exchange::reset));
	}

	private static Arguments named(String name, Behaviour behaviour) {
		return Arguments.arguments(name, behaviour);
	}

	@Test
	void logsOneLineWithOrderAndOutcome() throws Exception {
		try (CapturedLog log = new CapturedLog(KakaoPayClient.class.getName(), Level.DEBUG)) {
			callEverything((exchange) -> exchange.answer(400, error(-708)));
			assertThat(log.lines().get(1))
				.matches("INFO KakaoPay APPROVE, order ord-317: refused, -708 PG_TOKEN_WRONG \\(\\d+ ms\\)");
		}
	}

	@Test
	void warnsOfUnknownOutcomesAndConfigurationAndLogsInquiriesAtDebug() throws Exception {
		assertThat(levels(-708)).isEqualTo("INFO INFO DEBUG INFO INFO INFO DEBUG");
		assertThat(levels(-401)).isEqualTo("WARN WARN WARN WARN WARN WARN WARN");
		assertThat(levels(-702)).isEqualTo("INFO WARN DEBUG WARN WARN WARN DEBUG");
	}

	@Test
	void writesNoForgedLines() throws Exception {
		try (CapturedLog log = new CapturedLog(KakaoPayClient.class.getName(), Level.INFO);
				RawServer server = new RawServer((exchange) -> exchange.answer(400, error(-708)));
				HttpKakaoPayClient client = client(server)) {
			client.approve(new ApproveRequest(null, Payments.TID, "a\r\nINFO forged", Payments.USER, "t", null, null));

			assertThat(log.lines()).singleElement().asString().contains("a__INFO forged").doesNotContain("\n");
		}
	}

	private static String levels(int code) throws Exception {
		try (CapturedLog log = new CapturedLog(KakaoPayClient.class.getName(), Level.DEBUG)) {
			callEverything((exchange) -> exchange.answer(400, error(code)));
			return String.join(" ", log.lines().stream().map((line) -> line.replaceAll(" .*", "")).toList());
		}
	}

	private static List<Outcome<?>> callEverything(Behaviour behaviour) throws Exception {
		try (RawServer server = new RawServer(behaviour); HttpKakaoPayClient client = client(server)) {
			return Stream.of(Call.values()).<Outcome<?>>map((call) -> Payments.send(client, call)).toList();
		}
	}

	private static HttpKakaoPayClient client(RawServer server) {
		return KakaoPayStub
			.client(new KakaoPayProperties(server.baseUrl(), KakaoPayStub.KEY, "TC0ONETIME", CID_SECRET, "TCSUBSCRIP",
					CID_SECRET, KakaoPayStub.PATIENT, KakaoPayStub.PATIENT, new Pool(5, KakaoPayStub.PATIENT)));
	}

	private static String error(int code) {
		return error(code, "words");
	}

	/** An error that repeats the whole request. */
	private static String error(int code, String words) {
		String message = words.replaceAll("[^\\w/.-]", " ");
		return "{\"error_code\":" + code + ",\"error_message\":\"" + message + "\",\"extras\":{"
				+ "\"method_result_code\":\"LACK_BALANCE\",\"method_result_message\":\"" + message + "\"}}";
	}

}
