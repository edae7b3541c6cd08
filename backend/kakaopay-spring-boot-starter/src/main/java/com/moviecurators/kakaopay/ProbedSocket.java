package com.moviecurators.kakaopay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLSocket;

import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.jspecify.annotations.Nullable;

/**
 * A socket that tells without waiting whether anything has arrived. The library asks an
 * idle connection by a read that has to time out: two waits and two exceptions per call.
 * During the waits the calls of many callers pile up and then leave all at once.
 */
final class ProbedSocket extends SocketHolder {

	private final AtomicBoolean probing = new AtomicBoolean();

	ProbedSocket(Socket socket) {
		super(socket);
	}

	ProbedSocket(SSLSocket sslSocket, Socket socket) {
		super(sslSocket, socket);
	}

	/**
	 * Opens a socket that can be probed. One through a SOCKS proxy cannot be, because
	 * channels know none: it is asked by a short read.
	 */
	static Socket open(@Nullable Proxy socks) throws IOException {
		if (socks != null) {
			return new Socket(socks);
		}
		return (System.getProperty("socksProxyHost") == null) ? SocketChannel.open().socket() : new Socket();
	}

	/** Makes reads return at once until {@link #endProbing}: 0 if nothing has arrived. */
	void startProbing() {
		this.probing.set(true);
	}

	void endProbing() {
		this.probing.set(false);
	}

	@Override
	protected InputStream getInputStream(Socket socket) throws IOException {
		InputStream input = super.getInputStream(socket);
		SocketChannel channel = getBaseSocket().getChannel();
		return (channel != null) ? new ProbedInput(input, channel) : input;
	}

	/** The socket's input, which is the channel's unless it is encrypted. */
	private final class ProbedInput extends FilterInputStream {

		private final SocketChannel channel;

		ProbedInput(InputStream input, SocketChannel channel) {
			super(input);
			this.channel = channel;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			if (!ProbedSocket.this.probing.get() || hasSomething()) {
				return this.in.read(bytes, offset, length);
			}
			return (getSSLSocket() != null) ? probeEncrypted() : probe(ByteBuffer.wrap(bytes, offset, length));
		}

		/** What TLS has to decipher may be a message of its own, with nothing to read. */
		private boolean hasSomething() throws IOException {
			return this.in.available() > 0 || this.channel.socket().getInputStream().available() > 0;
		}

		/** A byte that arrives just now is lost, so that nothing can follow it. */
		private int probeEncrypted() throws IOException {
			return (probe(ByteBuffer.allocate(1)) != 0) ? -1 : 0;
		}

		private int probe(ByteBuffer bytes) throws IOException {
			this.channel.configureBlocking(false);
			try {
				return this.channel.read(bytes);
			}
			finally {
				this.channel.configureBlocking(true);
			}
		}

	}

}
