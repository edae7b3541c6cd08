package com.moviecurators.premium;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.premium.support.RandomKeys;
import com.moviecurators.premium.support.RawHttp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts what is deployed: the jar, alone. It starts with the drills, which wait for
 * their class archive first.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
class ApplicationJarIT {

	/** An address that Tomcat repeats in its log, at the default level. */
	private static final String UNREADABLE = "GET /kakaoPay/success?order=O&pg_token=s3cret&name=\u00e9 HTTP/1.1\r\n\r\n";

	private final HttpClient browser = HttpClient.newHttpClient();

	private final int port = TestSocketUtils.findAvailableTcpPort();

	@Test
	void servesTheApiAndTheFrontEnd(@TempDir Path folder) throws IOException, InterruptedException {
		Process jar = startComplete(folder);
		try {
			awaitStart();
			assertThat(Files.readString(folder.resolve("output.log"))).contains("Starting AOT-processed");
			assertThat(get("/api/plans")).contains("PREMIUM_LIFETIME");
			assertThat(get("/kakaoPay/success")).contains("<div id=\"app\">");
			assertThat(addressesOfThisMachine()).isNotEmpty()
				.allMatch((address) -> address.isLoopbackAddress() == answersAt(address));
			RawHttp.exchange(this.port, UNREADABLE);
			assertThat(Files.readString(folder.resolve("output.log"))).contains("pg_token=***")
				.doesNotContain("s3cret");
		}
		finally {
			jar.destroy();
			jar.waitFor();
		}
	}

	@Test
	void asksForOtherBeansThanTheBuildHad(@TempDir Path folder) throws IOException, InterruptedException {
		Process jar = startComplete(folder, "--premium.api-docs.enabled=true");
		try {
			awaitStart();
			assertThat(get("/v3/api-docs")).contains("\"openapi\"");
			assertThat(Files.readString(folder.resolve("output.log"))).contains("Starts without Spring AOT")
				.contains("premium.api-docs.enabled");
		}
		finally {
			jar.destroy();
			jar.waitFor();
		}
	}

	@Test
	void refusesToStartWithoutSecretsInOneSentence(@TempDir Path folder) throws IOException, InterruptedException {
		Process jar = start(folder, "--server.port=" + this.port);
		assertThat(jar.waitFor()).isEqualTo(1);
		assertThat(Files.readString(folder.resolve("output.log")))
			.contains("APPLICATION FAILED TO START", "premium.secrets.access-token-key")
			.doesNotContain("\tat org.springframework");
	}

	private Process startComplete(Path folder, String... more) throws IOException {
		Stream<String> settings = Stream.of("--server.port=" + this.port,
				"--premium.secrets.access-token-key=" + RandomKeys.next(),
				"--premium.secrets.order-handle-key=" + RandomKeys.next(),
				"--premium.secrets.pg-token-key=" + RandomKeys.next(), "--kakaopay.cid=TC0ONETIME",
				"--kakaopay.secret-key=DEV0000000000000000000000000000000000000");
		return start(folder, Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
	}

	private void awaitStart() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.ignoreExceptions()
			.until(() -> get("/actuator/health").contains("\"UP\""));
	}

	private Process start(Path folder, String... settings) throws IOException {
		String java = ProcessHandle.current().info().command().orElseThrow();
		String jar = Path.of("target/premium.jar").toAbsolutePath().toString();
		// The compiler of long-lived programs would take half of the start's processor
		// time.
		List<String> program = List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dspring.aot.enabled=true",
				"-jar", jar);
		List<String> command = Stream.concat(program.stream(), Stream.of(settings)).toList();
		return new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("output.log").toFile())
			.start();
	}

	private static List<InetAddress> addressesOfThisMachine() throws IOException {
		return NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> address instanceof Inet4Address)
			.toList();
	}

	private boolean answersAt(InetAddress address) {
		try (Socket socket = new Socket(address, this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private String get(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept", path.startsWith("/api") ? "application/json" : "*/*")
			.build();
		return this.browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

}
