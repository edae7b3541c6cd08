package com.moviecurators.kakaopay;

import java.io.IOException;
import java.time.Duration;

import com.moviecurators.kakaopay.RawServer.Behaviour;
import com.moviecurators.kakaopay.RawServer.Exchange;
import com.moviecurators.kakaopay.UnknownCause.Kind;

/** The faults of a connection or a gateway after the server has read a whole request. */
enum WireFault {

	/** The connection is reset. */
	RESET(Kind.BROKEN, Exchange::reset),
	/** The connection closes without an answer. */
	EMPTY_ANSWER(Kind.BROKEN, Exchange::close),
	/** The answer is not HTTP. */
	NO_HTTP(Kind.BROKEN, (exchange) -> cutOff(exchange, "\u0001\u0002 no protocol\r\n\r\n")),
	/** The connection closes within the body. */
	CUT_OFF(Kind.BROKEN, (exchange) -> cutOff(exchange, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")),
	/** The connection closes within a chunk of the body. */
	CUT_OFF_WITHIN_CHUNK(Kind.BROKEN,
			(exchange) -> cutOff(exchange, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{")),
	/** The answer is far longer than any of KakaoPay's. */
	ENDLESS_BODY(Kind.BROKEN, WireFault::sendForEver),
	/** No answer comes. */
	SILENCE(Kind.TIMED_OUT, Exchange::fallSilent),
	/** The body comes byte by byte. */
	DRIPPING_BODY(Kind.TIMED_OUT,
			(exchange) -> drip(exchange, "HTTP/1.1 200 OK\r\nContent-Length: " + RawServer.DROPS + "\r\n\r\n")),
	/** The header comes byte by byte. */
	DRIPPING_HEADER(Kind.TIMED_OUT, (exchange) -> drip(exchange, "HTTP/1.1 200 OK\r\nX-Slow: ")),
	/** A gateway limits the rate and invites an immediate retry. */
	TOO_MANY_REQUESTS(Kind.SERVER_ERROR, (exchange) -> bare(exchange, "429 X\r\nRetry-After: 0")),
	/** A gateway has no server and invites an immediate retry. */
	UNAVAILABLE(Kind.SERVER_ERROR, (exchange) -> bare(exchange, "503 X\r\nRetry-After: 0")),
	/** A gateway sends a page of its own. */
	BAD_GATEWAY(Kind.SERVER_ERROR, (exchange) -> exchange.answer(502, "<html>gateway</html>")),
	/** A gateway claims that it received no request. */
	REQUEST_TIMEOUT(Kind.UNREADABLE, (exchange) -> bare(exchange, "408 X")),
	/** A gateway asks for credentials. */
	ASKS_FOR_CREDENTIALS(Kind.UNREADABLE, (exchange) -> bare(exchange, "401 X\r\nWWW-Authenticate: Basic realm=\"x\"")),
	/** A redirect that browsers follow with GET. */
	MOVED(Kind.UNREADABLE, (exchange) -> bare(exchange, "302 X\r\nLocation: /online/v1/payment/order")),
	/** A redirect that asks for the same POST elsewhere. */
	MOVED_WITH_METHOD(Kind.UNREADABLE, (exchange) -> bare(exchange, "307 X\r\nLocation: /online/v1/payment/order")),
	/** A permanent redirect that asks for the same POST elsewhere. */
	MOVED_FOR_GOOD(Kind.UNREADABLE, (exchange) -> bare(exchange, "308 X\r\nLocation: /online/v1/payment/order"));

	private final Kind kind;

	private final Behaviour behaviour;

	WireFault(Kind kind, Behaviour behaviour) {
		this.kind = kind;
		this.behaviour = behaviour;
	}

	Kind kind() {
		return this.kind;
	}

	/** The read time-out: short only if the fault is a time-out. */
	Duration readTimeout() {
		return (this.kind == Kind.TIMED_OUT) ? KakaoPayStub.IMPATIENT : KakaoPayStub.PATIENT;
	}

	void apply(Exchange exchange) throws IOException, InterruptedException {
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

	private static void sendForEver(Exchange exchange) throws IOException {
		exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n");
		while (true) {
			exchange.write(" ".repeat(100_000));
		}
	}

}
