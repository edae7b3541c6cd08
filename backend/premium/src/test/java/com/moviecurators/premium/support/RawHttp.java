package com.moviecurators.premium.support;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Exchanges bytes with a server as no HTTP library would send them. */
public final class RawHttp {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private RawHttp() {
	}

	/**
	 * Sends one request and reads to the end of the connection.
	 * @param request each of its characters is one byte
	 */
	public static String exchange(int port, String request) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
