package com.moviecurators.premium.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.moviecurators.premium.support.RawHttp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser that comes back with money is never turned away: whatever else it sends, the
 * page follows and the payment is approved without a script.
 */
class OddReturnsTest extends JourneyTest {

	private static final String SUCCESS = "GET /kakaoPay/success?order=O&pg_token=T";

	private static final String LONG = "x".repeat(20_000);

	/** All come back first, so that the waits for recovery run side by side. */
	@Test
	void becomesPremiumWithoutAScript() throws IOException {
		Map<Arrival, Caller> payers = new LinkedHashMap<>();
		for (Arrival arrival : Stream.concat(addresses(), headers()).toList()) {
			Caller payer = this.nobody.newMember();
			payers.put(arrival, payer);
			assertIsThePage(arrival, RawHttp.exchange(this.port, arrival.bytes(payAtKakaoPay(payer))));
		}
		assertThat(payers).hasSizeGreaterThan(50);
		payers.forEach((arrival,
				payer) -> Awaitility.await(arrival.toString()).atMost(Duration.ofSeconds(30)).until(payer::isPremium));
	}

	private void assertIsThePage(Arrival arrival, String answer) {
		assertThat(answer).as(arrival.toString())
			.startsWith("HTTP/1.1 200 ")
			.contains("Content-Type: text/html", "Cache-Control: no-store");
		assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).as(arrival.toString())
			.hasSize(arrival.isHead() ? 4 : 4 + this.nobody.get("/").text().length());
	}

	static Stream<Arrival> addresses() {
		return Stream
			.of("&utm=100%", "&a=%zz&%=%", "&a=%ff%fe&b=%00", "&q=a|b", "&q=\"<>[\\]^`{|}", "&q={order}${x}",
					"&order=a-1&pg_token=forged", "&pg_token=T&order=O", "&pg_token=", "&a;b=1&&=&?", "&a=" + LONG)
			.map((more) -> new Arrival(SUCCESS + more))
			.flatMap((arrival) -> Stream.of(arrival, arrival.at("/kakaoPay/success/")));
	}

	static Stream<Arrival> headers() {
		return Stream.of("Accept: application/json", "Accept: ,", "Accept: ;;;", "Accept-Language: \u00ff;;q=x",
				"Accept-Charset: x-none", "Accept-Encoding: x-none;q=x", "Authorization: Bearer \u00e9\u0080",
				"Authorization: Basic =", "Authorization: Bearer " + LONG,
				"Cookie: a=\u0080;; =;premium_refresh=\u0081", "Cookie: a=" + LONG,
				"Content-Type: text/html; charset=bogus", "Content-Type: ;;",
				"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0", "Content-Length: 4\r\n\r\na=%z",
				"Origin: ://", "Origin: null", "Origin: http://\u00ec\u0098\u0081:x",
				"Referer: " + latin("http://영화.kr"), "User-Agent: " + latin("카카오톡"), "X-" + "y".repeat(200) + ": 1",
				"If-None-Match: *", "If-Match: \"x\"", "If-Modified-Since: yesterday",
				"If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT", "Range: bytes=0-1", "X-Forwarded-For: '; drop",
				"X-HTTP-Method-Override: DELETE", "Upgrade: h2c")
			.map((header) -> new Arrival(SUCCESS, header))
			.flatMap((arrival) -> Stream.of(arrival, arrival.asHead()))
			.filter((arrival) -> !arrival.isHead() || arrival.header().startsWith("Accept: "));
	}

	/**
	 * The text in UTF-8, as a browser sends it in a header: each byte as one character.
	 */
	private static String latin(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

	/**
	 * How a browser comes back.
	 *
	 * @param line the request line, with O for the order and T for the token
	 * @param header a header more
	 */
	record Arrival(String line, String header) {

		Arrival(String line) {
			this(line, "Accept: text/html");
		}

		Arrival at(String path) {
			return new Arrival(this.line.replaceFirst("/kakaoPay/success", path), this.header);
		}

		Arrival asHead() {
			return new Arrival(this.line.replaceFirst("GET", "HEAD"), this.header);
		}

		boolean isHead() {
			return this.line.startsWith("HEAD");
		}

		String bytes(Returned back) {
			String line = this.line.replaceAll("=O(?=&|$)", "=" + back.order())
				.replaceAll("=T(?=&|$)", "=" + back.pgToken());
			return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + this.header + "\r\n\r\n";
		}

		@Override
		public String toString() {
			return Arrays.toString(new String[] { start(this.line), start(this.header) });
		}

		private static String start(String text) {
			return text.substring(0, Math.min(100, text.length()));
		}

	}

}
