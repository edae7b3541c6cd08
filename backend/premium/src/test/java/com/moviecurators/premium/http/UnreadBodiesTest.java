package com.moviecurators.premium.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.premium.server.RequestReadTimeoutProtocol;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A body that no route takes is not read, parsed or kept, and none is awaited for ever.
 */
@HttpTest
class UnreadBodiesTest {

	private static final int PATIENCE_MILLIS = 5_000;

	@Autowired
	Client client;

	@Autowired
	ServletWebServerApplicationContext context;

	static Stream<Arguments> uploads() {
		return Stream.of("PUT", "PATCH", "DELETE", "POST", "GET")
			.flatMap((method) -> Stream
				.of("application/x-www-form-urlencoded", "multipart/form-data;boundary=x", "text/plain")
				.flatMap((type) -> Stream.of("/", "/api/plans", "/api/auth/logout", "/nowhere")
					.map((path) -> Arguments.of(method, path, type))));
	}

	@ParameterizedTest
	@MethodSource("uploads")
	void areAnsweredBeforeTheyHaveArrived(String method, String path, String type) throws IOException {
		RawRequest request = RawRequest.of(method, path).and("Content-Type: " + type).and("Content-Length: 9000000");
		try (Socket socket = new Socket("localhost", this.client.port())) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			socket.getOutputStream().write(request.withBody("--x\r\n").bytes());
			InputStream answer = socket.getInputStream();
			assertThat(new String(answer.readNBytes(9), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 ");
			assertThat((char) answer.read()).isIn(List.of('2', '4'));
		}
	}

	@Test
	void areNotAwaitedForEverAndConnectionsAreCounted() {
		Connector connector = ((TomcatWebServer) this.context.getWebServer()).getTomcat().getConnector();
		assertThat(connector.getProtocolHandler()).isInstanceOf(RequestReadTimeoutProtocol.class);
		assertThat(connector.getProperty("maxConnections")).isEqualTo(4_096);
		assertThat(connector.getProperty("connectionTimeout")).isEqualTo(10_000);
	}

}
