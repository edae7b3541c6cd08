package com.moviecurators.benchmarks.kakaopay;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** One connection, which is kept open, and what was read of its next request. */
final class Connection {

	private static final byte[] END_OF_HEAD = { '\r', '\n', '\r', '\n' };

	private final SocketChannel channel;

	private final ByteBuffer buffer = ByteBuffer.allocate(32 * 1024);

	Connection(SocketChannel channel) {
		this.channel = channel;
	}

	/**
	 * Reads what has arrived.
	 * @throws EOFException if the client closed the connection
	 */
	void read() throws IOException {
		if (this.channel.read(this.buffer) < 0) {
			this.channel.close();
			throw new EOFException();
		}
	}

	/** Takes the next complete request; null if there is none yet. */
	@Nullable Request next() throws IOException {
		int head = endOfHead();
		if (head < 0) {
			return null;
		}
		String headers = new String(this.buffer.array(), 0, head, StandardCharsets.US_ASCII);
		int end = head + END_OF_HEAD.length + contentLength(headers);
		if (this.buffer.position() < end) {
			return null;
		}
		String body = new String(this.buffer.array(), head + END_OF_HEAD.length, end - head - END_OF_HEAD.length,
				StandardCharsets.UTF_8);
		this.buffer.flip().position(end);
		this.buffer.compact();
		return new Request(headers.split(" ", 3)[1], body);
	}

	private int endOfHead() {
		byte[] bytes = this.buffer.array();
		for (int start = 0; start + END_OF_HEAD.length <= this.buffer.position(); start++) {
			if (bytes[start] == '\r' && bytes[start + 1] == '\n' && bytes[start + 2] == '\r'
					&& bytes[start + 3] == '\n') {
				return start;
			}
		}
		return -1;
	}

	private static int contentLength(String headers) throws IOException {
		String lower = headers.toLowerCase(Locale.ROOT);
		if (lower.contains("\r\ntransfer-encoding:")) {
			throw new IOException("The stand-in reads no chunks");
		}
		int start = lower.indexOf("\r\ncontent-length:");
		if (start < 0) {
			return 0;
		}
		int from = start + "\r\ncontent-length:".length();
		int to = lower.indexOf("\r\n", from);
		return Integer.parseInt(((to < 0) ? lower.substring(from) : lower.substring(from, to)).strip());
	}

	/** Sends the bytes. They always fit into the buffer of a socket on loopback. */
	void send(byte[] bytes) throws IOException {
		ByteBuffer rest = ByteBuffer.wrap(bytes);
		while (rest.hasRemaining()) {
			this.channel.write(rest);
		}
	}

}
