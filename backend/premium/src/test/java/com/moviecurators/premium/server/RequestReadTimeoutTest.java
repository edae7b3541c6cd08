package com.moviecurators.premium.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that sends little by little loses its connection; one that waits does not. */
@Execution(ExecutionMode.CONCURRENT)
class RequestReadTimeoutTest {

	private static final Duration TIMEOUT = Duration.ofMillis(600);

	/** Tomcat's timer comes once a second, a little later on a busy machine. */
	private static final Duration LATEST = TIMEOUT.plusSeconds(4);

	private static final Duration PAUSE = Duration.ofMillis(150);

	private static final Tomcat TOMCAT = new Tomcat();

	private static int port;

	@BeforeAll
	static void start(@TempDir Path folder) throws LifecycleException {
		TOMCAT.setBaseDir(folder.toString());
		TOMCAT.setConnector(connector());
		Context context = TOMCAT.addContext("", folder.toString());
		Tomcat.addServlet(context, "read", new Reading()).addMapping("/read");
		Tomcat.addServlet(context, "ignore", new Ignoring()).addMapping("/ignore");
		TOMCAT.start();
		port = TOMCAT.getConnector().getLocalPort();
	}

	private static Connector connector() {
		Connector connector = new Connector(RequestReadTimeoutProtocol.class.getName());
		connector.setPort(0);
		((RequestReadTimeoutProtocol) connector.getProtocolHandler()).setRequestReadTimeout(TIMEOUT);
		return connector;
	}

	@AfterAll
	static void stop() throws LifecycleException {
		TOMCAT.stop();
		TOMCAT.destroy();
	}

	@ParameterizedTest
	@EnumSource
	void endsTheConnectionOfWhoDribbles(Dribble dribble) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			long start = System.nanoTime();
			write(socket, dribble.start);
			while (!isEnded(socket)) {
				write(socket, dribble.more);
				assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LATEST);
			}
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(TIMEOUT);
		}
	}

	@Test
	void answersWhatHasArrivedHoweverLongThatTakes() throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			write(socket, "POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nslow");
			assertThat(answer(socket)).startsWith("HTTP/1.1 200");
		}
	}

	@Test
	void measuresEachRequestOfAConnection() throws Exception {
		try (Socket socket = new Socket("localhost", port)) {
			for (int i = 0; i < 5; i++) {
				Thread.sleep(PAUSE);
				write(socket, "\r\nPOST /read HTTP/1.1\r\nHost: a\r\n");
				Thread.sleep(PAUSE);
				write(socket, "Content-Length: 4\r\n\r\nfast");
				assertThat(answer(socket)).startsWith("HTTP/1.1 200");
			}
		}
	}

	private static void write(Socket socket, String text) throws IOException {
		try {
			socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (SocketException closed) {
			// The next read says so.
		}
	}

	/** Waits for the next word of the server. An answer may come before the end. */
	private static boolean isEnded(Socket socket) throws IOException {
		socket.setSoTimeout(100);
		try {
			return socket.getInputStream().read() < 0;
		}
		catch (SocketTimeoutException open) {
			return false;
		}
		catch (SocketException reset) {
			return true;
		}
	}

	private static String answer(Socket socket) throws IOException {
		socket.setSoTimeout(10_000);
		InputStream in = socket.getInputStream();
		StringBuilder answer = new StringBuilder();
		while (!answer.toString().endsWith("done")) {
			answer.append((char) in.read());
		}
		return answer.toString();
	}

	/** What is sent at first, and what follows again and again. */
	enum Dribble {

		FIRST_LINE("GET /re", "a"), HEADERS("GET /read HTTP/1.1\r\n", "A: b\r\n"), BLANK_LINES("\r\n", "\r\n"),
		BODY("POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n", "a"),
		CHUNKS("POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"),
		CHUNK_EXTENSION("POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;", "a"),
		TRAILERS("POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "A: b\r\n"),
		BODY_THAT_NOBODY_READS("POST /ignore HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n", "a");

		private final String start;

		private final String more;

		Dribble(String start, String more) {
			this.start = start;
			this.more = more;
		}

	}

	/** Reads the body; takes its time where it says "slow". */
	private static final class Reading extends HttpServlet {

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (body.equals("slow")) {
				pause(TIMEOUT.plusMillis(1_500));
			}
			response.getWriter().write("done");
		}

		private static void pause(Duration time) {
			try {
				Thread.sleep(time);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

	/** Answers without a look at the body. */
	private static final class Ignoring extends HttpServlet {

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().write("done");
		}

	}

}
