package com.moviecurators.kakaopay;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a connection that was used notices before it is used again. */
class QuietConnectionTest {

	private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void servesAgainAndAgainWhileNothingArrives(boolean tls) throws Exception {
		try (Line line = new Line(tls)) {
			for (int exchange = 0; exchange < 5; exchange++) {
				assertThat(line.connection.isStale()).isFalse();
				assertThat(line.exchange(ANSWER)).isEqualTo("ok");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void noticesThatTheServerClosed(boolean tls) throws Exception {
		try (Line line = new Line(tls)) {
			line.exchange(ANSWER);
			line.server.close();

			Eventually.isTrue(line.connection::isStale);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void noticesAReset(boolean tls) throws Exception {
		try (Line line = new Line(tls)) {
			line.exchange(ANSWER);
			line.accepted.setSoLinger(true, 0);
			line.accepted.close();

			Eventually.isTrue(line.connection::isStale);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void noticesBytesThatCameWithTheAnswer(boolean tls) throws Exception {
		try (Line line = new Line(tls)) {
			line.exchange(ANSWER + ANSWER);

			assertThat(line.connection.isStale()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void noticesBytesThatCameLater(boolean tls) throws Exception {
		try (Line line = new Line(tls)) {
			line.exchange(ANSWER);
			assertThat(line.connection.isStale()).isFalse();
			line.answer(ANSWER);

			Eventually.isTrue(line.connection::isStale);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void isStaleOnceClosed(boolean tls) throws Exception {
		try (Line line = new Line(tls)) {
			line.connection.close(CloseMode.IMMEDIATE);

			assertThat(line.connection.isStale()).isTrue();
		}
	}

	/** A connection, and the server's end of it. */
	private static final class Line implements AutoCloseable {

		private final QuietConnection connection = new QuietConnection("test");

		private final Socket accepted;

		private final Socket server;

		Line(boolean tls) throws Exception {
			try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				Socket socket = ProbedSocket.open(null);
				socket.connect(listening.getLocalSocketAddress());
				this.accepted = listening.accept();
				this.server = tls ? encrypted(socket) : this.accepted;
				if (!tls) {
					this.connection.bind(socket);
				}
			}
			this.connection.setSocketTimeout(Timeout.of(KakaoPayStub.PATIENT));
		}

		/** Shakes hands at both ends. */
		private Socket encrypted(Socket socket) throws Exception {
			SSLSocket theirs = (SSLSocket) serverContext().getSocketFactory()
				.createSocket(this.accepted, "127.0.0.1", this.accepted.getPort(), true);
			theirs.setUseClientMode(false);
			SSLSocket ours = (SSLSocket) SSLContexts.custom()
				.loadTrustMaterial(TrustAllStrategy.INSTANCE)
				.build()
				.getSocketFactory()
				.createSocket(socket, "127.0.0.1", socket.getPort(), true);
			Thread handshake = Thread.startVirtualThread(() -> assertThat(theirs.getSession().isValid()).isTrue());
			ours.startHandshake();
			handshake.join();
			this.connection.bind(ours, socket);
			return theirs;
		}

		/** Takes the certificate that WireMock brings along. */
		private static SSLContext serverContext() throws Exception {
			char[] password = "password".toCharArray();
			KeyStore store = KeyStore.getInstance("JKS");
			try (InputStream file = QuietConnectionTest.class.getResourceAsStream("/keystore")) {
				store.load(file, password);
			}
			return SSLContexts.custom().loadKeyMaterial(store, password).build();
		}

		String exchange(String answer) throws IOException, HttpException {
			this.connection.sendRequestHeader(new BasicClassicHttpRequest("GET", "/"));
			this.connection.flush();
			answer(answer);
			ClassicHttpResponse response = this.connection.receiveResponseHeader();
			this.connection.receiveResponseEntity(response);
			return EntityUtils.toString(response.getEntity());
		}

		void answer(String answer) throws IOException {
			this.server.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
		}

		@Override
		public void close() throws IOException {
			this.connection.close(CloseMode.IMMEDIATE);
			this.server.close();
			this.accepted.close();
		}

	}

}
