package com.moviecurators.kakaopay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A server of plain sockets. It counts a request when its last byte has arrived, and then
 * behaves as the test requires.
 */
final class RawServer implements AutoCloseable {

	/** Enough for more than six seconds. */
	static final int DROPS = 300;

	private final ServerSocket server;

	private final Behaviour behaviour;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final AtomicInteger requests = new AtomicInteger();

	RawServer(Behaviour behaviour) {
		this.behaviour = behaviour;
		try {
			this.server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.submit(this::accept);
	}

	URI baseUrl() {
		return URI.create("http://127.0.0.1:" + this.server.getLocalPort());
	}

	int requests() {
		return this.requests.get();
	}

	int connections() {
		return this.sockets.size();
	}

	private void accept() {
		try {
			while (true) {
				Socket socket = this.server.accept();
				this.sockets.add(socket);
				this.threads.submit(() -> serve(socket));
			}
		}
		catch (IOException ex) {
			// The test is over.
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			InputStream in = new BufferedInputStream(socket.getInputStream());
			for (String request = readRequest(in); request != null; request = readRequest(in)) {
				this.behaviour.on(new Exchange(socket, request, this.requests.incrementAndGet()));
			}
		}
		catch (IOException ex) {
			// The client went away, or the test is over.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static @Nullable String readRequest(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int read = in.read();
			if (read < 0) {
				return null;
			}
			head.append((char) read);
		}
		int length = Integer.parseInt(head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
		byte[] body = in.readNBytes(length);
		return (body.length == length) ? head + new String(body, StandardCharsets.UTF_8) : null;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.threads.shutdownNow();
	}

	/** What the server does with a request that it has read. */
	interface Behaviour {

		void on(Exchange exchange) throws IOException, InterruptedException;

	}

	/** One request, and the socket that it came over. */
	record Exchange(Socket socket, String request, int number) {

		Call call() {
			return Stream.of(Call.values())
				.filter((call) -> this.request.startsWith("POST " + call.path() + " "))
				.findAny()
				.orElseThrow();
		}

		void answer(String body) throws IOException {
			write(whole(200, body));
		}

		void answer(int status, String body) throws IOException {
			write(whole(status, body));
		}

		/** Answers with more bytes than announced. */
		void answer(String body, String more) throws IOException {
			write(whole(200, body) + more);
		}

		private static String whole(int status, String body) {
			return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: "
					+ body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
		}

		void write(String text) throws IOException {
			OutputStream out = this.socket.getOutputStream();
			out.write(text.getBytes(StandardCharsets.UTF_8));
			out.flush();
		}

		/** Sends spaces one by one, each within the read time-out, for a long time. */
		void drip() throws IOException, InterruptedException {
			for (int drop = 0; drop < DROPS; drop++) {
				write(" ");
				new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
			}
		}

		/** Resets the connection. */
		void reset() throws IOException {
			this.socket.setSoLinger(true, 0);
			this.socket.close();
		}

		void close() throws IOException {
			this.socket.close();
		}

		/** Sends nothing until the client has gone. */
		void fallSilent() throws IOException {
			this.socket.getInputStream().read();
		}

	}

}
