package com.moviecurators.premium.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Sends bytes as they are and reads one answer. It uses one connection until the server
 * closes it.
 */
final class RawConnection implements AutoCloseable {

	private static final int TIMEOUT_MILLIS = 15_000;

	private final int port;

	private Socket socket = new Socket();

	private InputStream in = InputStream.nullInputStream();

	RawConnection(int port) {
		this.port = port;
	}

	/**
	 * The answer to a request. If the server had closed the connection, takes another.
	 */
	RawAnswer exchange(RawRequest request) throws IOException {
		boolean reused = isOpen();
		RawAnswer answer = attempt(request);
		return (reused && answer.equals(RawAnswer.NONE)) ? attempt(request) : answer;
	}

	private RawAnswer attempt(RawRequest request) throws IOException {
		connect();
		write(request.bytes());
		RawAnswer answer = read(request.method().equals("HEAD"));
		if (answer.header("Connection").equals("close") || !hasKnownEnd(answer)) {
			close();
		}
		return answer;
	}

	private static boolean hasKnownEnd(RawAnswer answer) {
		return !answer.header("Content-Length").isEmpty() || isChunked(answer) || hasNoBody(answer);
	}

	private static boolean isChunked(RawAnswer answer) {
		return answer.header("Transfer-Encoding").equals("chunked");
	}

	private static boolean hasNoBody(RawAnswer answer) {
		return answer.status() == 204 || answer.status() == 304;
	}

	/** The answer to bytes after which nothing more is sent. */
	RawAnswer exchange(byte[] bytes) throws IOException {
		close();
		connect();
		write(bytes);
		this.socket.shutdownOutput();
		RawAnswer answer = read(false);
		close();
		return answer;
	}

	private boolean isOpen() {
		return this.socket.isConnected() && !this.socket.isClosed();
	}

	private void connect() throws IOException {
		if (!isOpen()) {
			this.socket = new Socket("localhost", this.port);
			this.socket.setSoTimeout(TIMEOUT_MILLIS);
			this.socket.setTcpNoDelay(true);
			this.in = new BufferedInputStream(this.socket.getInputStream());
		}
	}

	/** A server that has refused the rest no longer takes it, and has answered. */
	private void write(byte[] bytes) {
		try {
			this.socket.getOutputStream().write(bytes);
		}
		catch (IOException refused) {
			// The answer says why.
		}
	}

	private RawAnswer read(boolean headOnly) throws IOException {
		String head = head();
		RawAnswer answer = new RawAnswer(head, "");
		if (headOnly || answer.status() == 0 || hasNoBody(answer)) {
			return answer;
		}
		return new RawAnswer(head, new String(body(answer), StandardCharsets.UTF_8));
	}

	private String head() throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		for (int next = read(); next >= 0; next = read()) {
			head.write(next);
			if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
				return head.toString(StandardCharsets.ISO_8859_1).strip();
			}
		}
		return "";
	}

	private byte[] body(RawAnswer answer) throws IOException {
		if (isChunked(answer)) {
			return chunks();
		}
		String length = answer.header("Content-Length");
		return length.isEmpty() ? this.in.readAllBytes() : this.in.readNBytes(Integer.parseInt(length));
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
			body.writeBytes(this.in.readNBytes(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = read(); next >= 0 && next != '\n'; next = read()) {
			line.append((char) next);
		}
		return line.toString().strip();
	}

	/** Reads a byte; a connection that the server reset ends like one that it closed. */
	private int read() throws IOException {
		try {
			return this.in.read();
		}
		catch (SocketException reset) {
			return -1;
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
