package com.moviecurators.kakaopay.simulator;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Sends bytes that no HTTP client would send, one connection each. */
public final class RawHttp {

	private static final int TIMEOUT_MILLIS = 20_000;

	private final int port;

	public RawHttp(URI base) {
		this.port = base.getPort();
	}

	/** The response as it came; empty if the connection was closed without one. */
	public record Reply(String text) {

		public int status() {
			return this.text.startsWith("HTTP/1.1 ") ? Integer.parseInt(this.text.substring(9, 12)) : 0;
		}

		public String body() {
			int end = this.text.indexOf("\r\n\r\n");
			return (end < 0) ? "" : this.text.substring(end + 4);
		}

	}

	/** Sends a request with these header lines and an empty body. */
	public Reply send(String requestLine, String... headers) throws IOException {
		return sendBody("", requestLine, headers);
	}

	/** Sends a body in ISO 8859-1, with its length. */
	public Reply sendBody(String body, String requestLine, String... headers) throws IOException {
		StringBuilder request = new StringBuilder(requestLine + " HTTP/1.1\r\nConnection: close\r\n");
		if (Stream.of(headers).noneMatch((header) -> header.startsWith("Host:"))) {
			request.append("Host: localhost:" + this.port + "\r\n");
		}
		for (String header : headers) {
			request.append(header).append("\r\n");
		}
		if (!body.isEmpty()) {
			request.append("Content-Length: " + body.length() + "\r\n");
		}
		return exchange(request.append("\r\n").append(body).toString());
	}

	/** Sends exactly this text in ISO 8859-1. */
	public Reply exchange(String text) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
			return new Reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

}
