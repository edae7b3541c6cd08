package com.moviecurators.kakaopay;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.KakaoPayProperties.Pool;
import com.moviecurators.kakaopay.Outcome.Happened;
import com.moviecurators.kakaopay.Outcome.Refused;
import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.RawServer.Behaviour;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.awaitility.Awaitility;
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
		Behaviour answersAndCloses = (exchange) -> {
			exchange.answer(Payments.answer(Call.APPROVE));
			exchange.close();
		};
		try (RawServer server = new RawServer(answersAndCloses); HttpKakaoPayClient client = client(server)) {
			for (int call = 1; call <= 20; call++) {
				assertThat(client.approve(Payments.approve())).isInstanceOf(Happened.class);
				assertThat(server.requests()).isEqualTo(call);
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

		RESET(Kind.BROKEN, (exchange) -> exchange.reset()), EMPTY_ANSWER(Kind.BROKEN, (exchange) -> exchange.close()),
		GARBAGE_INSTEAD_OF_HTTP(Kind.BROKEN, (exchange) -> {
			exchange.write("\u0001\u0002 no protocol\r\n\r\n");
			exchange.close();
		}), CUT_OFF_WITHIN_BODY(Kind.BROKEN, (exchange) -> {
			exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"tid\":");
			exchange.close();
		}), CUT_OFF_WITHIN_CHUNK(Kind.BROKEN, (exchange) -> {
			exchange.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"tid\":");
			exchange.close();
		}), SILENCE(Kind.TIMED_OUT, (exchange) -> exchange.fallSilent()), DRIPPING_BODY(Kind.TIMED_OUT, (exchange) -> {
			exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
			exchange.dripForEver();
		}), DRIPPING_HEADER(Kind.TIMED_OUT, (exchange) -> {
			exchange.write("HTTP/1.1 200 OK\r\nX-Slow: ");
			exchange.dripForEver();
		}), ENDLESS_BODY(Kind.BROKEN, (exchange) -> {
			exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n");
			while (true) {
				exchange.write(" ".repeat(100_000));
			}
		}),
		TOO_MANY_REQUESTS(Kind.SERVER_ERROR,
				(exchange) -> exchange.write("HTTP/1.1 429 Too Many\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")),
		UNAVAILABLE(Kind.SERVER_ERROR,
				(exchange) -> exchange
					.write("HTTP/1.1 503 Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")),
		BAD_GATEWAY(Kind.SERVER_ERROR, (exchange) -> exchange.answer(502, "<html>gateway</html>")),
		REQUEST_TIMEOUT(Kind.UNREADABLE, (exchange) -> exchange.answer(408, "")),
		ASKS_FOR_CREDENTIALS(Kind.UNREADABLE,
				(exchange) -> exchange
					.write("HTTP/1.1 401 X\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")),
		MOVED(Kind.UNREADABLE, (exchange) -> redirect(exchange, 302)),
		MOVED_KEEPING_METHOD(Kind.UNREADABLE, (exchange) -> redirect(exchange, 307)),
		MOVED_FOR_GOOD(Kind.UNREADABLE, (exchange) -> redirect(exchange, 308));

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

		void play(RawServer.Exchange exchange) throws IOException, InterruptedException {
			this.behaviour.on(exchange);
		}

		private static void redirect(RawServer.Exchange exchange, int status) throws IOException {
			exchange.write("HTTP/1.1 " + status + " Moved\r\nLocation: /online/v1/payment/approve\r\n"
					+ "Content-Length: 0\r\n\r\n");
		}

	}

}
