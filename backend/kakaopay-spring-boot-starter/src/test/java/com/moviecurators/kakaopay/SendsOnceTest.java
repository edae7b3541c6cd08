package com.moviecurators.kakaopay;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.KakaoPayProperties.Pool;
import com.moviecurators.kakaopay.Outcome.Happened;
import com.moviecurators.kakaopay.Outcome.Refused;
import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.RawServer.Behaviour;
import com.moviecurators.kakaopay.RawServer.Exchange;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * One POST is sent once, whatever becomes of it; and what became of it is concluded
 * rightly.
 */
class SendsOnceTest {

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("mishaps")
	void sendsOnce(Call call, Mishap mishap) throws Exception {
		try (RawServer server = new RawServer(mishap.behaviour);
				HttpKakaoPayClient client = client(server, mishap.patience())) {
			Outcome<?> outcome = Payments.send(client, call);

			// A client that gave up early may be ahead of the server's reading.
			Awaitility.await().until(server::requests, Matchers.greaterThanOrEqualTo(1));
			assertThat(server.requests()).isOne();
			assertThat(kind(outcome)).isEqualTo(mishap.kind);
		}
	}

	static Stream<Arguments> mishaps() {
		return Stream.of(Call.values())
			.flatMap((call) -> Stream.of(Mishap.values()).map((mishap) -> arguments(call, mishap)));
	}

	@ParameterizedTest
	@EnumSource(names = { "APPROVE", "CANCEL", "SUBSCRIPTION" })
	void doesNotSendAgainOverRestedConnectionThatBreaks(Call call) throws Exception {
		Behaviour breaksAtSecond = (exchange) -> {
			if (exchange.number() == 1) {
				exchange.answer(Payments.answer(Call.ORDER));
			}
			else {
				exchange.close();
			}
		};
		try (RawServer server = new RawServer(breaksAtSecond); HttpKakaoPayClient client = client(server)) {
			assertThat(client.order(Payments.order())).isInstanceOf(Happened.class);

			assertThat(kind(Payments.send(client, call))).isEqualTo(Kind.BROKEN);
			assertThat(server.requests()).isEqualTo(2);
			assertThat(server.connections()).isOne();
		}
	}

	@Test
	void replacesConnectionThatWasClosedWhileItRestedBeforeSending() throws Exception {
		AtomicInteger closed = new AtomicInteger();
		Behaviour answersAndCloses = (exchange) -> {
			exchange.answer(Payments.answer(Call.APPROVE));
			exchange.close();
			closed.incrementAndGet();
		};
		try (RawServer server = new RawServer(answersAndCloses); HttpKakaoPayClient client = client(server)) {
			for (int call = 1; call <= 5; call++) {
				assertThat(client.approve(Payments.approve())).isInstanceOf(Happened.class);
				assertThat(server.requests()).isEqualTo(call);
				Awaitility.await().untilAtomic(closed, Matchers.equalTo(call));
			}
		}
	}

	@Test
	void neverTakesWhatCameUnaskedForAnAnswer() throws Exception {
		String strangers = Payments.answer(Call.READY).replace(Payments.TID, "T0000000000000000000");
		Behaviour answersTooMuch = (exchange) -> {
			String more = "HTTP/1.1 200 OK\r\nContent-Length: " + strangers.length() + "\r\n\r\n" + strangers;
			exchange.answer(Payments.answer(Call.READY), (exchange.number() == 1) ? more : "");
		};
		try (RawServer server = new RawServer(answersTooMuch); HttpKakaoPayClient client = client(server)) {
			assertThat(client.ready(Payments.ready())).isInstanceOf(Happened.class);
			Awaitility.await().pollDelay(Duration.ofMillis(20)).until(() -> true);

			assertThat(client.ready(Payments.ready())).isInstanceOfSatisfying(Happened.class,
					(happened) -> assertThat(((ReadyAnswer) happened.answer()).tid()).isEqualTo(Payments.TID));
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	@Test
	void saysNotConnectedWhenNobodyListens() throws Exception {
		RawServer gone = new RawServer((exchange) -> exchange.close());
		gone.close();
		try (HttpKakaoPayClient client = client(gone)) {
			assertThat(kind(client.approve(Payments.approve()))).isEqualTo(Kind.NOT_CONNECTED);
		}
	}

	@Test
	void saysNotConnectedWhenTlsFails() throws Exception {
		try (RawServer server = new RawServer((exchange) -> exchange.close())) {
			URI secure = URI.create(server.baseUrl().toString().replace("http:", "https:"));
			KakaoPayProperties properties = KakaoPayStub.properties(secure, KakaoPayStub.IMPATIENT,
					new Pool(5, KakaoPayStub.IMPATIENT));
			try (HttpKakaoPayClient client = KakaoPayStub.client(properties)) {
				assertThat(kind(client.approve(Payments.approve()))).isEqualTo(Kind.NOT_CONNECTED);
				assertThat(server.requests()).isZero();
			}
		}
	}

	private static HttpKakaoPayClient client(RawServer server) {
		return client(server, KakaoPayStub.PATIENT);
	}

	private static HttpKakaoPayClient client(RawServer server, Duration wait) {
		return KakaoPayStub.client(KakaoPayStub.properties(server.baseUrl(), wait, new Pool(5, wait)));
	}

	private static Kind kind(Outcome<?> outcome) {
		return switch (outcome) {
			case Unknown<?>(UnknownCause cause) -> cause.kind();
			case Happened<?> happened -> throw new AssertionError("happened: " + happened);
			case Refused<?> refused -> throw new AssertionError("refused: " + refused);
		};
	}

	/** What can befall a request after its last byte has arrived. */
	enum Mishap {

		/** The connection is torn down. */
		RESET(Kind.BROKEN, Exchange::reset),
		/** The connection ends without an answer. */
		EMPTY_ANSWER(Kind.BROKEN, Exchange::close),
		/** Something answers that does not speak HTTP. */
		NO_HTTP(Kind.BROKEN, (exchange) -> cutOff(exchange, "\u0001\u0002 no protocol\r\n\r\n")),
		/** The connection ends within the body. */
		CUT_OFF(Kind.BROKEN, (exchange) -> cutOff(exchange, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")),
		/** The connection ends within a chunk of the body. */
		CUT_OFF_WITHIN_CHUNK(Kind.BROKEN,
				(exchange) -> cutOff(exchange, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{")),
		/** The answer is far longer than any of KakaoPay's. */
		ENDLESS_BODY(Kind.BROKEN, Mishap::goOnForEver),
		/** No answer comes. */
		SILENCE(Kind.TIMED_OUT, Exchange::fallSilent),
		/** The body comes byte by byte. */
		DRIPPING_BODY(Kind.TIMED_OUT,
				(exchange) -> drip(exchange, "HTTP/1.1 200 OK\r\nContent-Length: " + RawServer.DROPS + "\r\n\r\n")),
		/** The header comes byte by byte. */
		DRIPPING_HEADER(Kind.TIMED_OUT, (exchange) -> drip(exchange, "HTTP/1.1 200 OK\r\nX-Slow: ")),
		/** A gateway asks for a pause, and for another try at once. */
		TOO_MANY_REQUESTS(Kind.SERVER_ERROR, (exchange) -> bare(exchange, "429 X\r\nRetry-After: 0")),
		/** A gateway has nobody behind it, and asks for another try at once. */
		UNAVAILABLE(Kind.SERVER_ERROR, (exchange) -> bare(exchange, "503 X\r\nRetry-After: 0")),
		/** A gateway shows a page of its own. */
		BAD_GATEWAY(Kind.SERVER_ERROR, (exchange) -> exchange.answer(502, "<html>gateway</html>")),
		/** A gateway says that it got no request. */
		REQUEST_TIMEOUT(Kind.UNREADABLE, (exchange) -> bare(exchange, "408 X")),
		/** A gateway asks for credentials. */
		ASKS_FOR_CREDENTIALS(Kind.UNREADABLE,
				(exchange) -> bare(exchange, "401 X\r\nWWW-Authenticate: Basic realm=\"x\"")),
		/** The address has moved, as browsers understand it. */
		MOVED(Kind.UNREADABLE, (exchange) -> bare(exchange, "302 X\r\nLocation: /online/v1/payment/order")),
		/** The address has moved, and the POST is to follow it. */
		MOVED_WITH_METHOD(Kind.UNREADABLE, (exchange) -> bare(exchange, "307 X\r\nLocation: /online/v1/payment/order")),
		/** The address has moved for good, and the POST is to follow it. */
		MOVED_FOR_GOOD(Kind.UNREADABLE, (exchange) -> bare(exchange, "308 X\r\nLocation: /online/v1/payment/order"));

		private final Kind kind;

		private final Behaviour behaviour;

		Mishap(Kind kind, Behaviour behaviour) {
			this.kind = kind;
			this.behaviour = behaviour;
		}

		/** A short wait only where the test is about waiting. */
		Duration patience() {
			return (this.kind == Kind.TIMED_OUT) ? KakaoPayStub.IMPATIENT : KakaoPayStub.PATIENT;
		}

		void play(Exchange exchange) throws IOException, InterruptedException {
			this.behaviour.on(exchange);
		}

		private static void bare(Exchange exchange, String statusAndHeader) throws IOException {
			exchange.write("HTTP/1.1 " + statusAndHeader + "\r\nContent-Length: 0\r\n\r\n");
		}

		private static void cutOff(Exchange exchange, String text) throws IOException {
			exchange.write(text);
			exchange.close();
		}

		private static void drip(Exchange exchange, String head) throws IOException, InterruptedException {
			exchange.write(head);
			exchange.drip();
			exchange.close();
		}

		private static void goOnForEver(Exchange exchange) throws IOException {
			exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n");
			while (true) {
				exchange.write(" ".repeat(100_000));
			}
		}

	}

}
