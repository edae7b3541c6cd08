package com.moviecurators.kakaopay;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.KakaoPayProperties.Pool;
import com.moviecurators.kakaopay.Outcome.Happened;
import com.moviecurators.kakaopay.Outcome.Refused;
import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.RawServer.Behaviour;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The client sends each POST once, whatever its result, and draws the right conclusion.
 */
class SendsOnceTest {

	/** Long enough for a request that was sent to be read on this machine. */
	private static final Duration SETTLE = Duration.ofMillis(50);

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@ParameterizedTest
	@EnumSource
	void sendsEachCallOnce(WireFault fault) throws Exception {
		List<Future<Arrival>> arrivals = this.threads
			.invokeAll(Stream.of(Call.values()).map((call) -> sending(call, fault)).toList());

		for (Future<Arrival> arrival : arrivals) {
			assertThat(arrival.get()).isEqualTo(new Arrival(arrival.get().call(), 1, fault.kind()));
		}
	}

	/** Sends a call, and counts the requests that arrived until nothing can follow. */
	private static Callable<Arrival> sending(Call call, WireFault fault) {
		return () -> {
			try (RawServer server = new RawServer(fault::apply)) {
				Kind kind;
				try (HttpKakaoPayClient client = client(server, fault.readTimeout())) {
					kind = kind(Payments.send(client, call));
				}
				// The closed client sends nothing more, but the server may still be
				// reading.
				Eventually.isTrue(() -> server.requests() >= 1);
				Thread.sleep(SETTLE);
				return new Arrival(call, server.requests(), kind);
			}
		};
	}

	@ParameterizedTest
	@EnumSource(names = { "APPROVE", "CANCEL", "SUBSCRIPTION" })
	void doesNotSendAgainWhenAnIdleConnectionBreaks(Call call) throws Exception {
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
	void replacesAConnectionThatWasClosedWhileIdleBeforeSending() throws Exception {
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
				int expected = call;
				Eventually.isTrue(() -> closed.get() == expected);
			}
		}
	}

	@Test
	void neverTakesUnsolicitedBytesForAnAnswer() throws Exception {
		String strangers = Payments.answer(Call.READY).replace(Payments.TID, "T0000000000000000000");
		Behaviour answersTooMuch = (exchange) -> {
			String more = "HTTP/1.1 200 OK\r\nContent-Length: " + strangers.length() + "\r\n\r\n" + strangers;
			exchange.answer(Payments.answer(Call.READY), (exchange.number() == 1) ? more : "");
		};
		try (RawServer server = new RawServer(answersTooMuch); HttpKakaoPayClient client = client(server)) {
			assertThat(client.ready(Payments.ready())).isInstanceOf(Happened.class);
			Thread.sleep(SETTLE);

			assertThat(client.ready(Payments.ready())).isInstanceOfSatisfying(Happened.class,
					(happened) -> assertThat(((ReadyAnswer) happened.answer()).tid()).isEqualTo(Payments.TID));
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	/**
	 * Holds the port without listening. A closed server still takes connections while its
	 * thread is interrupted inside {@code accept}.
	 */
	@Test
	void saysNotConnectedWhenNobodyListens() throws Exception {
		try (Socket bound = new Socket()) {
			bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			URI silent = URI.create("http://127.0.0.1:" + bound.getLocalPort());
			try (HttpKakaoPayClient client = client(silent, KakaoPayStub.PATIENT)) {
				assertThat(kind(client.approve(Payments.approve()))).isEqualTo(Kind.NOT_CONNECTED);
			}
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
		return client(server.baseUrl(), wait);
	}

	private static HttpKakaoPayClient client(URI baseUrl, Duration wait) {
		return KakaoPayStub.client(KakaoPayStub.properties(baseUrl, wait, new Pool(5, wait)));
	}

	private static Kind kind(Outcome<?> outcome) {
		return switch (outcome) {
			case Unknown<?>(UnknownCause cause) -> cause.kind();
			case Happened<?> happened -> throw new AssertionError("happened: " + happened);
			case Refused<?> refused -> throw new AssertionError("refused: " + refused);
		};
	}

	/** The number of requests that arrived for a call, and the client's conclusion. */
	private record Arrival(Call call, int requests, Kind kind) {
	}

}
